using System.Numerics;
using LossGen.Golden;
using LossGen.Torch;

if (args is not [var folder])
{
    Console.Error.WriteLine("Usage: LossGen.Golden <output folder>");
    return 1;
}

TorchRuntime.UsePortableKernels();
if (!TorchRuntime.TryInitialize(out var reason))
{
    Console.Error.WriteLine(reason);
    return 1;
}

// The order in which torch adds depends on the number of threads.
TorchSharp.torch.set_num_threads(1);

Directory.CreateDirectory(folder);
foreach (var golden in GoldenCase.All())
{
    Write<float>(golden);
    Write<double>(golden);
}

foreach (var golden in RowGoldenCase.All())
{
    WriteRows<float>(golden);
    WriteRows<double>(golden);
}

return 0;

void WriteRows<T>(RowGoldenCase golden)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    var path = Path.Combine(folder, $"{golden.Name}.{GoldenFile<T>.TypeName}.rows");
    File.WriteAllText(path, RowReference.Format<T>(golden));
    Console.WriteLine($"{path}: {RowGoldenFile<T>.Read(path).Batches.Count} batches");
}

void Write<T>(GoldenCase golden)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    var path = Path.Combine(folder, $"{golden.Name}.{GoldenFile<T>.TypeName}.golden");
    var text = GoldenWriter.Format(Reference.Compute<T>(golden));
    File.WriteAllText(path, text);

    var file = GoldenFile<T>.Read(path);
    if (GoldenWriter.Format(file) != text)
        throw new InvalidOperationException($"{path}: what is read is not what was written.");
    Console.WriteLine($"{path}: {file.Count} items");
}
