using LossGen.Generator.Ir;
using LossGen.Generator.Model;

namespace LossGen.Generator.Backends;

/// <summary>The types and the signature around a method's body, the same for every place.</summary>
internal static class MethodFrame
{
    /// <summary>Opens the namespace, the types and the method.</summary>
    public static void Open(CodeWriter code, LossModel model)
    {
        if (model.Type.Namespace.Length > 0)
            code.Open($"namespace {model.Type.Namespace}");
        foreach (string declaration in model.Type.Declarations)
            code.Open(declaration);
        code.Line($"[global::System.CodeDom.Compiler.GeneratedCode(\"LossGen\", \"{Version}\")]");
        code.Call(
            $"{model.Modifiers} {(model.ReturnsLoss ? model.Scalar.Keyword() : "void")} {model.Method}",
            [.. model.Parameters.Where(p => !p.IsFromShape).Select(p => $"{p.Modifiers}{p.Type} {p.Name}")],
            "");
        code.OpenBrace();
        if (HasTensors(model))
            TensorFrame.Open(code, model);
    }

    public static void Close(CodeWriter code, LossModel model)
    {
        code.Close();
        if (HasTensors(model))
            code.Close();
        for (int i = 0; i < model.Type.Declarations.Length; i++)
            code.Close();
        if (model.Type.Namespace.Length > 0)
            code.Close();
    }

    private static bool HasTensors(LossModel model) => model.Parameters.Any(p => p.IsTensor);

    private static string Version { get; } = typeof(MethodFrame).Assembly.GetName().Version.ToString(3);
}
