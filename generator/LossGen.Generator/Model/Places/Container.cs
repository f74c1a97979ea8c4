namespace LossGen.Generator.Model;

/// <summary>A type that holds data.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Namespace">Its namespace.</param>
internal sealed record Container(string Name, string Namespace)
{
    /// <summary>The container that it stands for.</summary>
    public string Plain { get; init; } = Name;

    /// <summary>Whether it is a span with a shape.</summary>
    public bool IsTensor { get; init; }

    /// <summary>Whether its name alone is enough where the project does not reference it: the reference is then what is missing.</summary>
    public bool MayBeUnreferenced { get; init; }
}
