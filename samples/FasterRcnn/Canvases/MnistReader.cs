using System.Buffers.Binary;
using System.IO.Compression;

namespace LossGen.Samples.FasterRcnn;

/// <summary>The handwritten digits: 28×28 bytes each, with their classes.</summary>
internal sealed record MnistDigits(byte[] Pixels, byte[] Labels)
{
    public const int Side = 28;

    public int Count => Labels.Length;

    public ReadOnlySpan<byte> Image(int index) => Pixels.AsSpan(index * Side * Side, Side * Side);
}

/// <summary>Reads the gzipped IDX files that lie beside the program.</summary>
internal static class MnistReader
{
    private const int ImagesMagic = 0x803, LabelsMagic = 0x801;

    public static MnistDigits Load()
    {
        // Beside the assembly, so that the sample runs from any current directory.
        string folder = Path.Combine(AppContext.BaseDirectory, "data");
        byte[] images = Unzip(Path.Combine(folder, "mnist-10k-images-idx3-ubyte.gz"));
        byte[] labels = Unzip(Path.Combine(folder, "mnist-10k-labels-idx1-ubyte.gz"));

        int count = Header(images, 1);
        if (Header(images, 0) != ImagesMagic || Header(images, 2) != MnistDigits.Side || Header(images, 3) != MnistDigits.Side
            || images.Length != 16 + count * MnistDigits.Side * MnistDigits.Side)
            throw new InvalidDataException("The digits' images are not an IDX file of 28×28 bytes each.");
        if (Header(labels, 0) != LabelsMagic || Header(labels, 1) != count || labels.Length != 8 + count)
            throw new InvalidDataException("The digits' labels do not belong to their images.");

        return new MnistDigits(images[16..], labels[8..]);
    }

    private static int Header(byte[] file, int word) => BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(4 * word));

    private static byte[] Unzip(string path)
    {
        using FileStream file = File.OpenRead(path);
        using GZipStream gzip = new(file, CompressionMode.Decompress);
        using MemoryStream bytes = new();
        gzip.CopyTo(bytes);
        return bytes.ToArray();
    }
}
