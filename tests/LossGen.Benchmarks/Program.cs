using BenchmarkDotNet.Running;
using LossGen;
using LossGen.Benchmarks.Quick;
using LossGen.Torch;

if (!args.Contains("--quick"))
{
    // In this process: the project that BenchmarkDotNet would generate copies libtorch, and is built under the repository's
    // strict settings, which generated code does not meet.
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run([.. args, "--inProcess"]);
    return 0;
}

string? ValueOf(string option) => Array.IndexOf(args, option) is var index and >= 0 ? args.ElementAtOrDefault(index + 1) ?? "" : null;

var only = ValueOf("--only");
if (only is not (null or "smoothl1" or "iou" or "formula" or "rows") || !int.TryParse(ValueOf("--threads") ?? "1", out var threads) || threads < 1)
{
    Console.Error.WriteLine(
        "Usage: LossGen.Benchmarks --quick [--only smoothl1|iou|formula|rows] [--threads N] [--no-torch], or BenchmarkDotNet's arguments.");
    return 1;
}

if (ValueOf("--threads") is not null)
    LossThreads.Maximum = threads;

var withTorch = !args.Contains("--no-torch");
if (withTorch && !TorchRuntime.TryInitialize(out var reason))
{
    Console.WriteLine("Without torch: " + reason);
    withTorch = false;
}

QuickRun.Run(only is null or "smoothl1", only is null or "iou", only is null or "formula", only is null or "rows", withTorch);
return 0;
