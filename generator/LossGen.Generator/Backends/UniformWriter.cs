using LossGen.Generator.Ir;

namespace LossGen.Generator.Backends;

/// <summary>What is computed once a call, before the loop: scalar code on the host for every place.</summary>
internal static class UniformWriter
{
    public static void Write(CodeWriter code, Graph graph, Schedule schedule, Spelling spelling)
    {
        foreach (int node in schedule.Uniforms.Where(n => graph[n].Op != Op.Parameter))
            code.Line($"{spelling.Scalar.Keyword()} {schedule.NameOf(node)} = {schedule.Definition(node, spelling).Text};");
    }
}
