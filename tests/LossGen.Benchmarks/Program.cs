using BenchmarkDotNet.Running;
using LossGen.Benchmarks.Quick;
using LossGen.Torch;

if (!args.Contains("--quick"))
{
    // In this process: the project that BenchmarkDotNet would generate copies libtorch, and is built under the repository's
    // strict settings, which generated code does not meet.
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run([.. args, "--inProcess"]);
    return 0;
}

var only = Array.IndexOf(args, "--only") is var index and >= 0 ? args.ElementAtOrDefault(index + 1) ?? "" : null;
if (only is not (null or "smoothl1" or "iou"))
{
    Console.Error.WriteLine("Usage: LossGen.Benchmarks --quick [--only smoothl1|iou] [--no-torch], or BenchmarkDotNet's arguments.");
    return 1;
}

var withTorch = !args.Contains("--no-torch");
if (withTorch && !TorchRuntime.TryInitialize(out var reason))
{
    Console.WriteLine("Without torch: " + reason);
    withTorch = false;
}

QuickRun.Run(only is null or "smoothl1", only is null or "iou", withTorch);
return 0;
