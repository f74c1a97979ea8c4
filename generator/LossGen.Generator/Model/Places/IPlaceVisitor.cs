namespace LossGen.Generator.Model;

/// <summary>Something that is another thing in each place: a place that is added has to be considered here.</summary>
internal interface IPlaceVisitor<out TResult>
{
    TResult Scalar();

    TResult Span();

    TResult View();
}
