using LossGen.Generator.Ir;
using LossGen.Generator.Losses;
using LossGen.Generator.Model;

namespace LossGen.Generator.Backends.Methods;

/// <summary>
/// A method over spans with shapes: it looks at the shapes, and hands the memory under them to a function over plain spans, which is what
/// is written for a method over these.
/// </summary>
internal static class TensorFrame
{
    private const string Guard = "global::LossGen.Runtime.Guard";

    /// <summary>Opens the function, which the method's body goes on in.</summary>
    public static void Open(CodeWriter code, LossModel model)
    {
        string function = Kernel.Free(model, "OnSpans");
        ParameterModel[] tensors = [.. model.Parameters.Where(p => p.IsTensor)];
        foreach (ParameterModel tensor in tensors)
            code.Line($"{Guard}.Dense({tensor.Name}.IsDense, {tensor.Name}.FlattenedLength, \"{tensor.Name}\");");
        foreach (IGrouping<ItemShape, ParameterModel> group in tensors.GroupBy(model.ShapeOf))
        {
            ParameterModel first = group.First();
            if (group.Key == ItemShape.Box)
                code.Line($"{Guard}.BoxShape({first.Name}.Lengths, \"{first.Name}\");");
            foreach (ParameterModel other in group.Skip(1).Where(_ => group.Key != ItemShape.Label))
                code.Line($"{Guard}.SameShape({other.Name}.Lengths, {first.Name}.Lengths, \"{other.Name}\", \"{first.Name}\");");
        }

        if (model.Parameters.FirstOrDefault(p => p.IsFromShape) is { } length)
        {
            ParameterModel row = tensors.First(p => model.ShapeOf(p) == ItemShape.Row);
            code.Line($"int {length.Name} = {Guard}.LastDimension({row.Name}.Lengths, \"{row.Name}\");");
        }

        code.Call($"{(model.ReturnsLoss ? "return " : "")}{function}", [.. model.Parameters.Select(Argument)], ";");
        code.Line();
        code.Call(
            $"static {(model.ReturnsLoss ? model.Scalar.Keyword() : "void")} {function}",
            [.. model.Parameters.Select(p => p.IsTensor ? $"{Plain(p)} {p.Name}" : $"{(p.Modifiers.Contains("out ") ? "out " : "")}{p.Type} {p.Name}")],
            "");
        code.OpenBrace();
    }

    private static string Argument(ParameterModel parameter)
    {
        if (!parameter.IsTensor)
            return (parameter.Modifiers.Contains("out ") ? "out " : "") + parameter.Name;
        string make = IsReadOnly(parameter) ? "CreateReadOnlySpan(in " : "CreateSpan(ref ";
        return $"global::System.Runtime.InteropServices.MemoryMarshal.{make}{parameter.Name}.GetPinnableReference(), (int){parameter.Name}.FlattenedLength)";
    }

    private static bool IsReadOnly(ParameterModel parameter) => parameter.Type.Contains(".ReadOnlyTensorSpan<");

    private static string Plain(ParameterModel parameter) =>
        parameter.Type.Replace("System.Numerics.Tensors.ReadOnlyTensorSpan<", "System.ReadOnlySpan<").Replace("System.Numerics.Tensors.TensorSpan<", "System.Span<");
}
