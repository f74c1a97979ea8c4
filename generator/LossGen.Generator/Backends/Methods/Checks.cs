using LossGen.Generator.Backends.Rows;
using LossGen.Generator.Ir;
using LossGen.Generator.Losses;
using LossGen.Generator.Model;

namespace LossGen.Generator.Backends.Methods;

/// <summary>Calls of the run-time checks. They all come before any memory is touched.</summary>
internal static class Checks
{
    private const string Guard = "global::LossGen.Runtime.Guard";

    public static void Write(CodeWriter code, Kernel kernel)
    {
        WriteConstants(code, kernel.Model);
        WriteLengths(code, kernel);
        WriteOverlaps(code, kernel);
    }

    public static void WriteConstants(CodeWriter code, LossModel model)
    {
        foreach (ParameterModel parameter in model.Parameters.Where(p => p.Role == Role.Constant))
        {
            ValueRange range = model.Definition.Parameters.First(p => p.Property == parameter.Subject).Range;
            if (range == ValueRange.Any)
                continue;
            string test = $"{parameter.Name} {(range.IncludesMinimum ? ">=" : ">")} {Literal.Of(range.Minimum, model.Scalar)}";
            string upper = double.IsInfinity(range.Maximum) ? $"{model.Scalar.Keyword()}.MaxValue" : Literal.Of(range.Maximum, model.Scalar);
            code.Line($"if (!({test} && {parameter.Name} <= {upper}))");
            code.Line($"    {Guard}.ThrowOutOfRange(\"{parameter.Name}\", {parameter.Name}, \"{range}\");");
        }
    }

    private static void WriteLengths(CodeWriter code, Kernel kernel)
    {
        LossModel model = kernel.Model;
        if (model.IsOverRows)
            RowChecks.WriteLengths(code, kernel);
        else
            WriteItems(code, kernel);
        if (!model.Place.IsOnDevice)
            return;
        foreach (ParameterModel single in kernel.Singles)
            code.Line($"{Guard}.OneValue({single.Name}.Length, \"{single.Name}\");");
    }

    private static void WriteItems(CodeWriter code, Kernel kernel)
    {
        LossModel model = kernel.Model;
        ParameterModel first = kernel.Counted;
        if (model.Definition.Shape == ItemShape.Box)
            code.Line($"{Guard}.WholeBoxes({first.Name}.Length, \"{first.Name}\");");
        foreach (ParameterModel other in kernel.Slots.Where(s => s != first))
        {
            string check = model.WidthOf(other) == model.WidthOf(first) ? "SameLength" : "OnePerBox";
            code.Line($"{Guard}.{check}({other.Name}.Length, {first.Name}.Length, \"{other.Name}\", \"{first.Name}\");");
        }
    }

    /// <summary>A gradient may stand exactly where its own input does: each item is read before it is written.</summary>
    private static void WriteOverlaps(CodeWriter code, Kernel kernel)
    {
        LossModel model = kernel.Model;
        string guard = model.Place.IsOnDevice ? "global::LossGen.Ilgpu.Runtime.ViewGuard" : Guard;
        List<ParameterModel> outputs = [.. kernel.Slots.Skip(kernel.InputCount)];
        if (model.Place.IsOnDevice)
            outputs.AddRange(kernel.Singles);
        for (int i = 0; i < outputs.Count; i++)
        {
            foreach (ParameterModel other in kernel.Slots.Take(kernel.InputCount).Concat(outputs.Take(i)))
            {
                // A device adds up the shares of a row's labels where the gradient is, and reads the input for each.
                bool own = (!model.Place.IsOnDevice || model.Definition.LabelsOf is null) && outputs[i].Role == Role.Gradient && other.Role == Role.Input && outputs[i].Subject == other.Subject;
                string check = own ? "ApartOrSame" : model.ShapeOf(other) == ItemShape.Label ? "ApartFromLabels" : "Apart";
                code.Line($"{guard}.{check}({outputs[i].Name}, {other.Name}, \"{outputs[i].Name}\", \"{other.Name}\");");
            }
        }
    }
}
