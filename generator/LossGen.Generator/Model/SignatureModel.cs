using LossGen.Generator.Collections;

namespace LossGen.Generator.Model;

/// <summary>A declaration in text, as its other half has to repeat it.</summary>
/// <param name="Type">The types around it.</param>
/// <param name="Name">Its name.</param>
/// <param name="TypeParameters">In angle brackets; empty for a method that is not generic.</param>
/// <param name="Modifiers">All of them.</param>
/// <param name="ReturnType">With <c>ref</c> where it returns a reference.</param>
/// <param name="Parameters">Modifiers with the type, which tell overloads apart, and the name, which does not.</param>
/// <param name="Constraints">Of the type parameters: with a blank in front, or empty.</param>
internal sealed record SignatureModel(
    TypeModel Type,
    string Name,
    string TypeParameters,
    string Modifiers,
    string ReturnType,
    EquatableArray<(string Type, string Name)> Parameters,
    string Constraints);
