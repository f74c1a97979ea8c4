using System.ComponentModel;

namespace LossGen.Runtime;

/// <summary>
/// The functions that losses are made of, for numbers and for vectors of every width, with the same bits for all of them. They are written by
/// the generator, from the same lowering as the functions of <see cref="Formula"/>. Not meant to be called by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class VectorMath
{
}
