using System.ComponentModel;

namespace LossGen;

/// <summary>
/// What all loss attributes share. Put one of them on a <c>partial</c> method; the method's signature says what is
/// computed and where (a scalar, spans or tensors on the CPU, or ILGPU views).
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false, Inherited = false)]
public abstract class LossFunctionAttribute : Attribute
{
    private protected LossFunctionAttribute()
    {
    }

    /// <summary>How the batch is reduced. The default is <see cref="LossReduction.Mean"/>.</summary>
    public LossReduction Reduction { get; set; }
}
