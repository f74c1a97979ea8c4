using LossGen.Generator.Collections;
using LossGen.Generator.Ir;
using LossGen.Generator.Model;

namespace LossGen.Generator.Frontend;

/// <summary>What the parameters of a method say together.</summary>
internal sealed record Signature(EquatableArray<ParameterModel> Parameters, Scalar Scalar, Place Place);
