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
    public static string Of(LossModel model) => Of(model.Type, model.Method, model.Place.Key, model.Parameters.Select(p => p.Modifiers + p.Type));

    /// <summary>Of a method that is completed without a loss.</summary>
    public static string Of(SignatureModel method) =>
        Of(method.Type, method.Name, "Rejected", method.Parameters.Select(p => p.Type).Prepend(method.TypeParameters));

    private static string Of(TypeModel type, string method, string kind, IEnumerable<string> signature)
    {
        IEnumerable<string> names = type.Names.Append(method.TrimStart('@'));
        if (type.Namespace.Length > 0)
            names = names.Prepend(type.Namespace);
        string path = string.Join(".", names);
        return $"{Clean(path)}.{kind}.{Hash($"{path}({string.Join(",", signature)})")}.g.cs";
    }

    /// <summary>A name for what stands beside the method in the same file.</summary>
    public static string Kernel(LossModel model) => $"{model.Method.TrimStart('@')}Kernel";

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
