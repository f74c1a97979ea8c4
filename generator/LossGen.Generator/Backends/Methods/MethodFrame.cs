using LossGen.Generator.Backends.Report;
using LossGen.Generator.Model;

namespace LossGen.Generator.Backends.Methods;

/// <summary>The types and the signature around a method's body, the same for every place.</summary>
internal static class MethodFrame
{
    /// <summary>Writes the header of the file, and opens the namespace, the types and the method.</summary>
    /// <param name="code">Where to write.</param>
    /// <param name="kernel">The method with its kernel.</param>
    /// <param name="loop">The shape of the loop, for people.</param>
    public static void Open(CodeWriter code, Kernel kernel, IReadOnlyList<string> loop)
    {
        LossModel model = kernel.Model;
        KernelReport report = KernelReport.Of(kernel, loop);
        FileHeader.Write(code, report, isDocumented: !model.IsDocumented);
        OpenTypes(code, model.Type);
        if (!model.IsDocumented)
            MethodDocumentation.Write(code, report);
        WriteSignature(code, model.Signature);
        code.OpenBrace();
        if (HasTensors(model))
            TensorFrame.Open(code, model);
    }

    public static void Close(CodeWriter code, LossModel model)
    {
        code.Close();
        if (HasTensors(model))
            code.Close();
        CloseTypes(code, model.Type);
    }

    /// <summary>The method as a throw, with the types around it.</summary>
    public static void WriteThrowing(CodeWriter code, SignatureModel method, string message)
    {
        OpenTypes(code, method.Type);
        WriteSignature(code, method);
        code.Line($"    => throw new global::System.InvalidOperationException({Literal.Of(message)});");
        CloseTypes(code, method.Type);
    }

    private static void OpenTypes(CodeWriter code, TypeModel type)
    {
        if (type.Namespace.Length > 0)
            code.Open($"namespace {type.Namespace}");
        foreach (string declaration in type.Declarations)
            code.Open(declaration);
    }

    private static void CloseTypes(CodeWriter code, TypeModel type)
    {
        for (int i = 0; i < type.Declarations.Length; i++)
            code.Close();
        if (type.Namespace.Length > 0)
            code.Close();
    }

    private static void WriteSignature(CodeWriter code, SignatureModel method)
    {
        code.Line($"[global::System.CodeDom.Compiler.GeneratedCode(\"LossGen\", \"{Version}\")]");
        code.Call(
            $"{method.Modifiers} {method.ReturnType} {method.Name}{method.TypeParameters}",
            [.. method.Parameters.Select(p => p.Name.Length == 0 ? p.Type : $"{p.Type} {p.Name}")],
            method.Constraints);
    }

    private static bool HasTensors(LossModel model) => model.Parameters.Any(p => p.IsTensor);

    private static string Version { get; } = typeof(MethodFrame).Assembly.GetName().Version.ToString(3);
}
