namespace LossGen;

/// <summary>
/// A loss by a formula of your own: a static method over numbers, rows and boxes, which the generator differentiates at build time.
/// The formula's parameters and the method's have the same names. A parameter that is a span or a view for the method has a value for
/// each item; one that is a scalar there is the same for the whole batch.
/// </summary>
/// <example>
/// <code>
/// using LossGen;
///
/// internal static partial class Losses
/// {
///     [Loss(nameof(Tukey))]
///     public static partial float TukeyLoss(ReadOnlySpan&lt;float&gt; prediction, ReadOnlySpan&lt;float&gt; target, float c, Span&lt;float&gt; gradient);
///
///     private static float Tukey(float prediction, float target, float c)
///     {
///         float u = (prediction - target) / c;
///         if (MathF.Abs(u) &gt;= 1)
///             return c * c / 6;
///         float v = 1 - (u * u);
///         return c * c / 6 * (1 - (v * v * v));
///     }
/// }
/// </code>
/// </example>
public sealed class LossAttribute : LossFunctionAttribute
{
    /// <summary>A formula in the method's own type, in one that it derives from, or in one around it.</summary>
    /// <param name="formula">The formula's name: <c>nameof(Tukey)</c>.</param>
    public LossAttribute(string formula) => Formula = formula;

    /// <summary>A formula in another type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="formula">The formula's name.</param>
    public LossAttribute(Type type, string formula)
    {
        Type = type;
        Formula = formula;
    }

    /// <summary>The type that has the formula; null for the method's own.</summary>
    public Type? Type { get; }

    /// <summary>The formula's name.</summary>
    public string Formula { get; }

    /// <summary>
    /// Which four numbers the method's boxes and their gradients are given by, for a formula with a <see cref="Box{T}"/>. The default is
    /// <see cref="BoxFormat.Xyxy"/>. The formula itself sees corners: boxes in other formats are converted before it, within the loop.
    /// </summary>
    public BoxFormat Format { get; set; }
}
