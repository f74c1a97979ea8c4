using System.Globalization;
using System.Text;
using LossGen.Generator.Model;

namespace LossGen.Generator.Backends;

/// <summary>
/// A file name that depends on the declaration alone: not on order, and not on the process. What it names is readable; a hash
/// tells overloads apart, and names that differ by case only, which file names must not.
/// </summary>
internal static class HintName
{
    public static string Of(LossModel model)
    {
        IEnumerable<string> names = model.Type.Names.Append(model.Method.TrimStart('@'));
        if (model.Type.Namespace.Length > 0)
            names = names.Prepend(model.Type.Namespace);
        string path = string.Join(".", names);
        string place = model.Place switch
        {
            Place.Scalar => "Scalar",
            Place.Span => "Cpu",
            _ => "Gpu",
        };
        return $"{Clean(path)}.{place}.{Hash($"{path}({Signature(model)})")}.g.cs";
    }

    /// <summary>A name for what stands beside the method in the same file.</summary>
    public static string Kernel(LossModel model) => $"{model.Method.TrimStart('@')}Kernel";

    private static string Signature(LossModel model) => string.Join(",", model.Parameters.Select(p => p.Modifiers + p.Type));

    private static string Clean(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (char c in name)
            text.Append(char.IsLetterOrDigit(c) || c is '.' or '_' ? c : '-');
        return text.ToString();
    }

    /// <summary>FNV-1a: string.GetHashCode differs from run to run.</summary>
    private static string Hash(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
            hash = unchecked((hash ^ c) * 16777619);
        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
