namespace LossGen.Generator.Backends.Report;

/// <summary>What a method computes for each item.</summary>
internal enum PassKind : byte
{
    /// <summary>The loss alone.</summary>
    Loss,

    /// <summary>Gradients alone.</summary>
    Gradient,

    /// <summary>Both at once.</summary>
    Fused,
}
