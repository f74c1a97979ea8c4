using System.CommandLine;

namespace LossGen.Samples.FasterRcnn;

/// <summary>What the command line says.</summary>
internal sealed record SampleOptions(int Epochs, int Seed, DirectoryInfo Out)
{
    public static RootCommand Command(Func<SampleOptions, CancellationToken, int> run)
    {
        Option<int> epochs = new("--epochs")
        {
            Description = "How often each head sees the training proposals.",
            HelpName = "count",
            DefaultValueFactory = _ => 16,
        };
        epochs.Validators.Add(result =>
        {
            // A value that is no number has its own error already.
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out int value) && value < 1)
                result.AddError("--epochs must be at least 1.");
        });
        Option<int> seed = new("--seed")
        {
            Description = "Where all random numbers start from; one seed gives the same losses, overlaps and recalls every time.",
            HelpName = "number",
            DefaultValueFactory = _ => 1,
        };
        Option<DirectoryInfo> output = new("--out")
        {
            Description = "The folder for the plots; it is made where there is none.",
            HelpName = "folder",
            DefaultValueFactory = _ => new DirectoryInfo("out"),
        };

        RootCommand command = new(
            "Trains Faster R-CNN's box head with smooth L1, IoU and GIoU losses that LossGen wrote, on handwritten digits.")
        {
            epochs, seed, output,
        };
        // On a thread of its own, so that Ctrl-C is listened for while the sample runs.
        command.SetAction((result, cancellation) => Task.Run(
            () => run(
                new SampleOptions(result.GetValue(epochs), result.GetValue(seed), result.GetRequiredValue(output)), cancellation),
            CancellationToken.None));
        return command;
    }
}
