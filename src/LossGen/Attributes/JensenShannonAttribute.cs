namespace LossGen;

/// <summary>
/// The Jensen–Shannon divergence of two distributions: ½ Σ p ln(p/m) + ½ Σ t ln(t/m) with m = ½(p + t), from 0 to ln 2. The inputs are
/// [N, C]: <c>target</c>, which is t, and either <c>logits</c>, whose softmax is p, or <c>probability</c>, which is p. Where p or t is 0,
/// its term is 0 and has no gradient. The mean divides by the number of rows. Stable for logits of any size.
/// Source: J. Lin, "Divergence Measures Based on the Shannon Entropy" (1991).
/// </summary>
public sealed class JensenShannonAttribute : RowLossAttribute;
