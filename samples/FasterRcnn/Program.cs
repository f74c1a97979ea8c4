using System.CommandLine;
using LossGen.Samples.FasterRcnn;

// Ctrl-C cancels the token; what is finished is then still reported, so it gets time to.
InvocationConfiguration configuration = new() { ProcessTerminationTimeout = TimeSpan.FromSeconds(20) };
return await SampleOptions.Command(Sample.Run).Parse(args).InvokeAsync(configuration);
