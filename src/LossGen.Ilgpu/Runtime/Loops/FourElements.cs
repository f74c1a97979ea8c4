using System.Numerics;
using ILGPU;

namespace LossGen.Ilgpu.Runtime;

/// <summary>
/// Four elements, of which the kernel computes one after the other: the first reads all four, the last writes them. Which one it is, is a
/// constant wherever the kernel is called, and so none of the conditions is left in the code.
/// </summary>
internal struct FourElements<T, TReal> : IItem<T>
    where T : unmanaged, INumber<T>
    where TReal : struct, IReal<T>
{
    private Pack<ArrayView<T>> _slots;
    private Pack<Quad<T>> _quads;
    private Pack<T> _shares;
    private Pack<double> _sums;
    private long _index;
    private int _element;

    public readonly Pack<double> Sums => _sums;

    public void Begin(in Pack<ArrayView<T>> slots) => _slots = slots;

    public void MoveTo(long index, int element)
    {
        _index = index;
        _element = element;
    }

    public T Load<TSlot>()
        where TSlot : ISlot
    {
        ref Quad<T> quad = ref TSlot.In(ref _quads);
        if (_element == 0)
        {
            quad = TSlot.In(ref _slots).Cast<Quad<T>>()[_index];
            return quad.X1;
        }

        if (_element == 1)
            return quad.Y1;
        return _element == 2 ? quad.X2 : quad.Y2;
    }

    public void Store<TSlot>(T value)
        where TSlot : ISlot
    {
        ref Quad<T> quad = ref TSlot.In(ref _quads);
        if (_element == 0)
        {
            quad.X1 = value;
        }
        else if (_element == 1)
        {
            quad.Y1 = value;
        }
        else if (_element == 2)
        {
            quad.X2 = value;
        }
        else
        {
            quad.Y2 = value;
            TSlot.In(ref _slots).Cast<Quad<T>>()[_index] = quad;
        }
    }

    /// <summary>Four shares are added as they are before the sum is widened: doubles are slow on many devices.</summary>
    public void Add<TSlot>(T share)
        where TSlot : ISlot
    {
        ref T shares = ref TSlot.In(ref _shares);
        shares = _element == 0 ? share : shares + share;
        if (_element == 3)
            TSlot.In(ref _sums) += TReal.Widen(shares);
    }

    public void LoadBox<TSlot>(out T x1, out T y1, out T x2, out T y2)
        where TSlot : ISlot => throw new NotSupportedException();

    public void StoreBox<TSlot>(T x1, T y1, T x2, T y2)
        where TSlot : ISlot => throw new NotSupportedException();
}
