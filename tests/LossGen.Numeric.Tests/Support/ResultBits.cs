using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace LossGen.Numeric.Tests.Support;

/// <summary>A fingerprint of every value that every loss writes for a fixed batch.</summary>
internal static class ResultBits
{
    private const int Count = 2999;

    public static IEnumerable<string> OfSpans() => LossTable.All<float>().Select(OfSpans).Concat(LossTable.All<double>().Select(OfSpans));

    public static IEnumerable<string> OfItems() => LossTable.All<float>().Select(OfItems).Concat(LossTable.All<double>().Select(OfItems));

    private static string OfSpans<T>(TestLoss<T> loss)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        (T[] prediction, T[] target) = Data.Pairs(loss, Count, seed: 91);
        var outputs = new WeightedOutputs<T>(Count, loss.Width);
        loss.EachWeighted(
            prediction, target, Data.Weights<T>(Count, seed: 92), loss.Constants, T.CreateChecked(0.7),
            outputs.Plain.Gradient, outputs.Plain.TargetGradient, outputs.WeightGradient, outputs.Plain.Losses);
        return Fingerprint(loss, outputs);
    }

    private static string OfItems<T>(TestLoss<T> loss)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        (T[] prediction, T[] target) = Data.Pairs(loss, Count, seed: 91);
        return Fingerprint(loss, WeightedOutputs<T>.OfItems(
            loss, prediction, target, Data.Weights<T>(Count, seed: 92), loss.Constants, T.CreateChecked(0.7)));
    }

    private static string Fingerprint<T>(TestLoss<T> loss, WeightedOutputs<T> outputs)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T[] all = [.. outputs.Plain.Losses, .. outputs.Plain.Gradient, .. outputs.Plain.TargetGradient, .. outputs.WeightGradient];
        return string.Create(CultureInfo.InvariantCulture, $"{loss} {Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes(all.AsSpan())))}");
    }
}
