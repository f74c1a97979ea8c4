using LossGen.Generator.Ir;
using LossGen.Generator.Model;

namespace LossGen.Generator.Backends;

/// <summary>What is computed once a call, before the loop: scalar code on the host for every place.</summary>
internal static class UniformWriter
{
    /// <summary>The factor of every gradient: upstream over the number of items, rounded once.</summary>
    public static void WriteScale(CodeWriter code, Kernel kernel) => WriteScale(code, kernel, kernel.Items, false);

    /// <param name="code">Where to write.</param>
    /// <param name="kernel">The kernel.</param>
    /// <param name="divisor">What the mean divides by.</param>
    /// <param name="mayBeNothing">Whether the divisor may be 0, and the mean is 0 then.</param>
    public static void WriteScale(CodeWriter code, Kernel kernel, string divisor, bool mayBeNothing)
    {
        string? upstream = kernel.Model.Parameter(Role.Upstream)?.Name;
        if (kernel.Scale is not { } scale || scale == upstream)
            return;
        string scalar = kernel.Model.Scalar.Keyword();
        string quotient = $"{upstream ?? "1.0"} / {(upstream is null ? "" : "(double)")}{divisor}";
        if (mayBeNothing)
            quotient = $"{divisor} == 0 ? 0 : {quotient}";
        code.Line($"{scalar} {scale} = {(kernel.Model.Scalar == Scalar.Float ? $"(float)({quotient})" : quotient)};");
    }

    /// <summary>The number of elements in a row as a number, where the formula needs it.</summary>
    public static void WriteRowLength(CodeWriter code, Kernel kernel, Schedule call, string length)
    {
        foreach (int node in call.Parameters.Where(n => kernel.Graph.Parameters[kernel.Graph[n].Slot] == Graph.RowLength))
            code.Line($"{kernel.Model.Scalar.Keyword()} {call.HostNameOf(node)} = {length};");
    }

    public static void Write(CodeWriter code, Graph graph, Schedule schedule, Spelling spelling)
    {
        foreach (int node in schedule.Parameters.Where(n => schedule.NameOf(n) != schedule.HostNameOf(n)))
            code.Line($"{spelling.Scalar.Keyword()} {schedule.NameOf(node)} = {schedule.HostNameOf(node)};");
        foreach (int node in schedule.HostLocals)
            code.Line($"{(graph[node].IsMask ? "bool" : spelling.Scalar.Keyword())} {schedule.HostNameOf(node)} = {schedule.HostDefinition(node, spelling).Text};");
    }
}
