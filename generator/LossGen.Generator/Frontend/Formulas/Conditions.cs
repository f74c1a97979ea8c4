namespace LossGen.Generator.Frontend.Formulas;

/// <summary>The connectives of conditions: decided where one side decides them, and masks otherwise.</summary>
internal static class Conditions
{
    public static Truth And(Truth a, Truth b) =>
        a.Known is { } x ? (x ? b : a)
        : b.Known is { } y ? (y ? a : b)
        : a.IsUnread || b.IsUnread ? Truth.Unread
        : Truth.Of(a.Mask & b.Mask);

    public static Truth Or(Truth a, Truth b) =>
        a.Known is { } x ? (x ? a : b)
        : b.Known is { } y ? (y ? b : a)
        : a.IsUnread || b.IsUnread ? Truth.Unread
        : Truth.Of(a.Mask | b.Mask);

    public static Truth Not(Truth a) => a.Known is { } x ? Truth.Of(!x) : a.IsUnread ? a : Truth.Of(!a.Mask);
}
