using System.Globalization;
using LossGen.Torch;
using static TorchSharp.torch;

namespace LossGen.Golden;

/// <summary>One loss with one set of parameters.</summary>
/// <param name="Name">The file's name, without element type and extension.</param>
/// <param name="Loss">The name of the loss's attribute.</param>
/// <param name="Parameters">The attribute's properties, in the order in which the file lists them.</param>
/// <param name="Width">Values an item.</param>
/// <param name="Inputs">The items.</param>
/// <param name="Formula">The loss of each item, as torch operations.</param>
internal sealed record GoldenCase(
    string Name,
    string Loss,
    IReadOnlyDictionary<string, string> Parameters,
    int Width,
    IReadOnlyList<InputSection> Inputs,
    Func<Tensor, Tensor, Tensor> Formula)
{
    /// <summary>Every case, in a fixed order.</summary>
    public static IEnumerable<GoldenCase> All()
    {
        yield return Element("L1", "l1", [], 0, TorchLosses.L1);
        yield return Element("MSE", "mse", [], 0, TorchLosses.MSE);

        // Parameters are floats too, so that their kinks can be met exactly in both element types.
        foreach (var beta in (float[])[1, 1f / 9, 0, 2.5f])
        {
            yield return Element("SmoothL1", $"smoothl1.beta={Short(beta)}", [("beta", beta)], beta,
                (p, t) => TorchLosses.SmoothL1(p, t, beta));
        }

        foreach (var delta in (float[])[1, 0.3f, 4])
        {
            yield return Element("Huber", $"huber.delta={Short(delta)}", [("delta", delta)], delta,
                (p, t) => TorchLosses.Huber(p, t, delta));
        }

        foreach (var threshold in (double[])[0.5, 0, 0.75, 1])
        {
            yield return IoU("Threshold", $"iou.threshold={Short((float)threshold)}", threshold, 1e-6,
                (p, t) => TorchLosses.IoUThreshold(p, t, threshold));
        }

        yield return IoU("Linear", "iou.linear", null, 1e-7, (p, t) => TorchLosses.IoULinear(p, t));
        yield return IoU("Log", "iou.log", null, 1e-6, (p, t) => TorchLosses.IoULog(p, t));
        yield return IoU("Square", "iou.square", null, 1e-7, (p, t) => TorchLosses.IoUSquare(p, t));
        yield return Box("GIoU", "giou", [("epsilon", "1E-07")], (p, t) => TorchLosses.GIoU(p, t));

        foreach (var epsilon in (double[])[1e-3, 0])
        {
            var suffix = $".epsilon={Short((float)epsilon)}";
            yield return IoU("Linear", "iou.linear" + suffix, null, epsilon, (p, t) => TorchLosses.IoULinear(p, t, epsilon));
            yield return Box("GIoU", "giou" + suffix, [("epsilon", Exact(epsilon))], (p, t) => TorchLosses.GIoU(p, t, epsilon));
        }
    }

    private static GoldenCase Element(
        string loss, string name, (string Name, float Value)[] parameters, float kink, Func<Tensor, Tensor, Tensor> formula) =>
        new(name, loss, parameters.ToDictionary(p => p.Name, p => Exact(p.Value)), 1, [.. ElementInputs.Create(kink)], formula);

    private static GoldenCase IoU(string form, string name, double? threshold, double epsilon, Func<Tensor, Tensor, Tensor> formula)
    {
        List<(string, string)> parameters = [("form", form)];
        if (threshold is { } value)
            parameters.Add(("threshold", Exact(value)));
        parameters.Add(("epsilon", Exact(epsilon)));
        return Box("IoU", name, [.. parameters], formula);
    }

    private static GoldenCase Box(
        string loss, string name, (string Name, string Value)[] parameters, Func<Tensor, Tensor, Tensor> formula) =>
        new(name, loss, parameters.ToDictionary(p => p.Name, p => p.Value), 4, [.. BoxInputs.Create()], formula);

    private static string Exact(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Short(float value) => value.ToString("R", CultureInfo.InvariantCulture);
}
