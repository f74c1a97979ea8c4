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
        string text = model.Place switch
        {
            Place.Scalar => ScalarMethod.Write(kernel),
            Place.Span when model.IsOverRows => RowMethod.Write(kernel),
            Place.View => ViewMethod.Write(kernel),
            _ => SpanMethod.Write(kernel),
        };
        return new GeneratedFile(HintName.Of(model), text);
    }
}
