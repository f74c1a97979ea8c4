using LossGen.Generator.Backends.Cpu;
using LossGen.Generator.Backends.Gpu;
using LossGen.Generator.Model;

namespace LossGen.Generator.Backends;

/// <summary>From a model to the text of its file: the one entrance to the back ends.</summary>
internal static class Emitter
{
    public static GeneratedFile Emit(LossModel model)
    {
        Kernel kernel = Kernel.Of(model);
        return new GeneratedFile(HintName.Of(model), model.Place.Accept(new Writer(kernel)));
    }

    private sealed class Writer(Kernel kernel) : IPlaceVisitor<string>
    {
        public string Scalar() => ScalarMethod.Write(kernel);

        public string Span() => kernel.Model.IsOverRows ? RowMethod.Write(kernel) : SpanMethod.Write(kernel);

        public string View() => ViewMethod.Write(kernel);
    }
}
