namespace LossGen
{
    public delegate T BatchLoss<T>(System.ReadOnlySpan<T> x, System.Span<T> gradient);
    public enum BoxFormat
    {
        Xyxy = 0,
        Cxcywh = 1,
        Xywh = 2,
    }
    public abstract class BoxLossAttribute : LossGen.LossFunctionAttribute
    {
        public LossGen.BoxFormat Format { get; set; }
    }
    public readonly struct Box<T> : System.IEquatable<LossGen.Box<T>>
        where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T>
    {
        public Box(T X1, T Y1, T X2, T Y2) { }
        public T Area { get; }
        [System.Runtime.CompilerServices.TupleElementNames(new string[] {
                "X",
                "Y"})]
        public System.ValueTuple<T, T> Center { get; }
        public T Height { get; }
        public T Width { get; }
        public T X1 { get; init; }
        public T X2 { get; init; }
        public T Y1 { get; init; }
        public T Y2 { get; init; }
    }
    public sealed class CosineEmbeddingAttribute : LossGen.RowLossAttribute
    {
        public CosineEmbeddingAttribute() { }
        public double Margin { get; set; }
    }
    public sealed class DiceAttribute : LossGen.RowLossAttribute
    {
        public DiceAttribute() { }
        public double Epsilon { get; set; }
        public LossGen.DiceForm Form { get; set; }
    }
    public enum DiceForm
    {
        Squared = 0,
        Linear = 1,
    }
    public sealed class DistributionFocalAttribute : LossGen.RowLossAttribute
    {
        public DistributionFocalAttribute() { }
    }
    public enum EmptyMean
    {
        NaN = 0,
        Zero = 1,
    }
    public static class Formula
    {
        [LossGen.Loss("ExpM1Of")]
        public static double ExpM1(double x) { }
        [LossGen.Loss("ExpM1Of")]
        public static float ExpM1(float x) { }
        public static T ExpM1<T>(T x)
            where T : System.Numerics.IFloatingPointIeee754<T> { }
        [LossGen.GIoU]
        public static double GIoU(LossGen.Box<double> prediction, LossGen.Box<double> target, double epsilon = 1E-07) { }
        [LossGen.GIoU]
        public static float GIoU(LossGen.Box<float> prediction, LossGen.Box<float> target, float epsilon = 1E-07) { }
        [LossGen.GIoU]
        public static double GIoU(LossGen.Box<double> prediction, LossGen.Box<double> target, double epsilon, out LossGen.Box<double> gradient) { }
        [LossGen.GIoU]
        public static float GIoU(LossGen.Box<float> prediction, LossGen.Box<float> target, float epsilon, out LossGen.Box<float> gradient) { }
        public static T GIoU<T>(LossGen.Box<T> prediction, LossGen.Box<T> target)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        public static T GIoU<T>(LossGen.Box<T> prediction, LossGen.Box<T> target, T epsilon)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        [LossGen.Huber]
        public static double Huber(double prediction, double target, double delta = 1) { }
        [LossGen.Huber]
        public static float Huber(float prediction, float target, float delta = 1) { }
        [LossGen.Huber]
        public static double Huber(double prediction, double target, double delta, out double gradient) { }
        [LossGen.Huber]
        public static float Huber(float prediction, float target, float delta, out float gradient) { }
        public static T Huber<T>(LossGen.Box<T> prediction, LossGen.Box<T> target)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        public static T Huber<T>(T prediction, T target)
            where T : System.Numerics.IFloatingPointIeee754<T> { }
        public static T Huber<T>(LossGen.Box<T> prediction, LossGen.Box<T> target, T delta)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        public static T Huber<T>(T prediction, T target, T delta)
            where T : System.Numerics.IFloatingPointIeee754<T> { }
        [LossGen.IoU]
        public static double IoU(LossGen.Box<double> prediction, LossGen.Box<double> target, double epsilon = 1E-07) { }
        [LossGen.IoU]
        public static float IoU(LossGen.Box<float> prediction, LossGen.Box<float> target, float epsilon = 1E-07) { }
        [LossGen.IoU]
        public static double IoU(LossGen.Box<double> prediction, LossGen.Box<double> target, double epsilon, out LossGen.Box<double> gradient) { }
        [LossGen.IoU]
        public static float IoU(LossGen.Box<float> prediction, LossGen.Box<float> target, float epsilon, out LossGen.Box<float> gradient) { }
        public static T IoU<T>(LossGen.Box<T> prediction, LossGen.Box<T> target)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        public static T IoU<T>(LossGen.Box<T> prediction, LossGen.Box<T> target, T epsilon)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        [LossGen.IoU(Form=LossGen.IoUForm.Log)]
        public static double IoULog(LossGen.Box<double> prediction, LossGen.Box<double> target, double epsilon = 1E-06) { }
        [LossGen.IoU(Form=LossGen.IoUForm.Log)]
        public static float IoULog(LossGen.Box<float> prediction, LossGen.Box<float> target, float epsilon = 1E-06) { }
        [LossGen.IoU(Form=LossGen.IoUForm.Log)]
        public static double IoULog(LossGen.Box<double> prediction, LossGen.Box<double> target, double epsilon, out LossGen.Box<double> gradient) { }
        [LossGen.IoU(Form=LossGen.IoUForm.Log)]
        public static float IoULog(LossGen.Box<float> prediction, LossGen.Box<float> target, float epsilon, out LossGen.Box<float> gradient) { }
        public static T IoULog<T>(LossGen.Box<T> prediction, LossGen.Box<T> target)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        public static T IoULog<T>(LossGen.Box<T> prediction, LossGen.Box<T> target, T epsilon)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        [LossGen.IoU(Form=LossGen.IoUForm.Square)]
        public static double IoUSquare(LossGen.Box<double> prediction, LossGen.Box<double> target, double epsilon = 1E-07) { }
        [LossGen.IoU(Form=LossGen.IoUForm.Square)]
        public static float IoUSquare(LossGen.Box<float> prediction, LossGen.Box<float> target, float epsilon = 1E-07) { }
        [LossGen.IoU(Form=LossGen.IoUForm.Square)]
        public static double IoUSquare(LossGen.Box<double> prediction, LossGen.Box<double> target, double epsilon, out LossGen.Box<double> gradient) { }
        [LossGen.IoU(Form=LossGen.IoUForm.Square)]
        public static float IoUSquare(LossGen.Box<float> prediction, LossGen.Box<float> target, float epsilon, out LossGen.Box<float> gradient) { }
        public static T IoUSquare<T>(LossGen.Box<T> prediction, LossGen.Box<T> target)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        public static T IoUSquare<T>(LossGen.Box<T> prediction, LossGen.Box<T> target, T epsilon)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        [LossGen.IoU(Form=LossGen.IoUForm.Threshold)]
        public static double IoUThreshold(LossGen.Box<double> prediction, LossGen.Box<double> target, double threshold = 0.5, double epsilon = 1E-06) { }
        [LossGen.IoU(Form=LossGen.IoUForm.Threshold)]
        public static float IoUThreshold(LossGen.Box<float> prediction, LossGen.Box<float> target, float threshold = 0.5, float epsilon = 1E-06) { }
        [LossGen.IoU(Form=LossGen.IoUForm.Threshold)]
        public static double IoUThreshold(LossGen.Box<double> prediction, LossGen.Box<double> target, double threshold, double epsilon, out LossGen.Box<double> gradient) { }
        [LossGen.IoU(Form=LossGen.IoUForm.Threshold)]
        public static float IoUThreshold(LossGen.Box<float> prediction, LossGen.Box<float> target, float threshold, float epsilon, out LossGen.Box<float> gradient) { }
        public static T IoUThreshold<T>(LossGen.Box<T> prediction, LossGen.Box<T> target)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        public static T IoUThreshold<T>(LossGen.Box<T> prediction, LossGen.Box<T> target, T threshold, T epsilon)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        [LossGen.L1]
        public static double L1(double prediction, double target) { }
        [LossGen.L1]
        public static float L1(float prediction, float target) { }
        [LossGen.L1]
        public static double L1(double prediction, double target, out double gradient) { }
        [LossGen.L1]
        public static float L1(float prediction, float target, out float gradient) { }
        public static T L1<T>(LossGen.Box<T> prediction, LossGen.Box<T> target)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        public static T L1<T>(T prediction, T target)
            where T : System.Numerics.IFloatingPointIeee754<T> { }
        [LossGen.Loss("LogP1Of")]
        public static double LogP1(double x) { }
        [LossGen.Loss("LogP1Of")]
        public static float LogP1(float x) { }
        public static T LogP1<T>(T x)
            where T : System.Numerics.IFloatingPointIeee754<T> { }
        [LossGen.MSE]
        public static double MSE(double prediction, double target) { }
        [LossGen.MSE]
        public static float MSE(float prediction, float target) { }
        [LossGen.MSE]
        public static double MSE(double prediction, double target, out double gradient) { }
        [LossGen.MSE]
        public static float MSE(float prediction, float target, out float gradient) { }
        public static T MSE<T>(LossGen.Box<T> prediction, LossGen.Box<T> target)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        public static T MSE<T>(T prediction, T target)
            where T : System.Numerics.IFloatingPointIeee754<T> { }
        public static T Select<T>(bool condition, T a, T b) { }
        [LossGen.Loss("SigmoidOf")]
        public static double Sigmoid(double x) { }
        [LossGen.Loss("SigmoidOf")]
        public static float Sigmoid(float x) { }
        public static T Sigmoid<T>(T x)
            where T : System.Numerics.IFloatingPointIeee754<T> { }
        [LossGen.SmoothL1]
        public static double SmoothL1(double prediction, double target, double beta = 1) { }
        [LossGen.SmoothL1]
        public static float SmoothL1(float prediction, float target, float beta = 1) { }
        [LossGen.SmoothL1]
        public static double SmoothL1(double prediction, double target, double beta, out double gradient) { }
        [LossGen.SmoothL1]
        public static float SmoothL1(float prediction, float target, float beta, out float gradient) { }
        public static T SmoothL1<T>(LossGen.Box<T> prediction, LossGen.Box<T> target)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        public static T SmoothL1<T>(T prediction, T target)
            where T : System.Numerics.IFloatingPointIeee754<T> { }
        public static T SmoothL1<T>(LossGen.Box<T> prediction, LossGen.Box<T> target, T beta)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        public static T SmoothL1<T>(T prediction, T target, T beta)
            where T : System.Numerics.IFloatingPointIeee754<T> { }
        [LossGen.Loss("SoftplusOf")]
        public static double Softplus(double x) { }
        [LossGen.Loss("SoftplusOf")]
        public static float Softplus(float x) { }
        public static T Softplus<T>(T x)
            where T : System.Numerics.IFloatingPointIeee754<T> { }
        public static T StopGradient<T>(T x) { }
    }
    public sealed class GIoUAttribute : LossGen.BoxLossAttribute
    {
        public GIoUAttribute() { }
        public double Epsilon { get; set; }
    }
    public static class GradientCheck
    {
        public static void Verify<T>(System.ReadOnlySpan<T> x, LossGen.BatchLoss<T> loss, System.Func<double[], double> formula, double? tolerance = default)
            where T :  struct, System.Numerics.IFloatingPointIeee754<T> { }
        public static void Verify<T>(System.ReadOnlySpan<double> points, LossGen.ItemLoss<T> loss, System.Func<double, double> formula, double? tolerance = default)
            where T :  struct, System.Numerics.IFloatingPointIeee754<T> { }
    }
    public sealed class GradientCheckException : System.Exception
    {
        public GradientCheckException() { }
        public GradientCheckException(string message) { }
        public GradientCheckException(string message, System.Exception innerException) { }
    }
    public sealed class HuberAttribute : LossGen.LossFunctionAttribute
    {
        public HuberAttribute() { }
        public double Delta { get; set; }
    }
    public sealed class IoUAttribute : LossGen.BoxLossAttribute
    {
        public IoUAttribute() { }
        public double Epsilon { get; set; }
        public LossGen.IoUForm Form { get; set; }
        public double Threshold { get; set; }
    }
    public enum IoUForm
    {
        Linear = 0,
        Threshold = 1,
        Log = 2,
        Square = 3,
    }
    public delegate T ItemLoss<T>(T x, out T gradient);
    public sealed class JensenShannonAttribute : LossGen.RowLossAttribute
    {
        public JensenShannonAttribute() { }
    }
    public sealed class KLDivergenceAttribute : LossGen.RowLossAttribute
    {
        public KLDivergenceAttribute() { }
        public bool LogTarget { get; set; }
        public double Temperature { get; set; }
    }
    public sealed class L1Attribute : LossGen.LossFunctionAttribute
    {
        public L1Attribute() { }
    }
    public sealed class LossAttribute : LossGen.LossFunctionAttribute
    {
        public LossAttribute(string formula) { }
        public LossAttribute(System.Type type, string formula) { }
        public LossGen.BoxFormat Format { get; set; }
        public string Formula { get; }
        public System.Type? Type { get; }
    }
    [System.AttributeUsage(System.AttributeTargets.Method, AllowMultiple=false, Inherited=false)]
    public abstract class LossFunctionAttribute : System.Attribute
    {
        public LossGen.LossReduction Reduction { get; set; }
    }
    public enum LossReduction
    {
        Mean = 0,
        Sum = 1,
        None = 2,
    }
    public static class LossThreads
    {
        public static int Maximum { get; set; }
    }
    public sealed class MSEAttribute : LossGen.LossFunctionAttribute
    {
        public MSEAttribute() { }
    }
    public sealed class MultiLabelMarginAttribute : LossGen.RowLossAttribute
    {
        public MultiLabelMarginAttribute() { }
    }
    public sealed class MultiLabelSoftMarginAttribute : LossGen.RowLossAttribute
    {
        public MultiLabelSoftMarginAttribute() { }
    }
    public sealed class MultiMarginAttribute : LossGen.RowLossAttribute
    {
        public MultiMarginAttribute() { }
        public double Margin { get; set; }
        public double P { get; set; }
    }
    public sealed class NLLAttribute : LossGen.RowLossAttribute
    {
        public NLLAttribute() { }
        public int IgnoreIndex { get; set; }
    }
    public sealed class Poly1Attribute : LossGen.RowLossAttribute
    {
        public Poly1Attribute() { }
        public double Epsilon { get; set; }
        public int IgnoreIndex { get; set; }
    }
    public static class Row
    {
        public static LossGen.Row<T> Abs<T>(LossGen.Row<T> x)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        public static LossGen.Row<T> Clamp<T>(LossGen.Row<T> x, T min, T max)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        public static LossGen.Row<T> Cos<T>(LossGen.Row<T> x)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        public static LossGen.Row<T> Exp<T>(LossGen.Row<T> x)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        public static LossGen.Row<T> ExpM1<T>(LossGen.Row<T> x)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        public static LossGen.Row<T> Log<T>(LossGen.Row<T> x)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        public static LossGen.Row<T> LogP1<T>(LossGen.Row<T> x)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        public static LossGen.Row<T> LogSoftmax<T>(LossGen.Row<T> x)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        public static T LogSumExp<T>(LossGen.Row<T> x)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        public static LossGen.Row<T> Max<T>(LossGen.Row<T> x, LossGen.Row<T> y)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        public static LossGen.Row<T> Max<T>(LossGen.Row<T> x, T y)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        public static LossGen.Row<T> Max<T>(T x, LossGen.Row<T> y)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        public static LossGen.Row<T> Min<T>(LossGen.Row<T> x, LossGen.Row<T> y)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        public static LossGen.Row<T> Min<T>(LossGen.Row<T> x, T y)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        public static LossGen.Row<T> Min<T>(T x, LossGen.Row<T> y)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        public static LossGen.Row<T> Pow<T>(LossGen.Row<T> x, LossGen.Row<T> y)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        public static LossGen.Row<T> Pow<T>(LossGen.Row<T> x, T y)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        public static LossGen.Row<T> Pow<T>(T x, LossGen.Row<T> y)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        public static LossGen.Row<T> Select<T>(LossGen.RowMask mask, LossGen.Row<T> a, LossGen.Row<T> b)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        public static LossGen.Row<T> Select<T>(LossGen.RowMask mask, LossGen.Row<T> a, T b)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        public static LossGen.Row<T> Select<T>(LossGen.RowMask mask, T a, LossGen.Row<T> b)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        public static LossGen.Row<T> Select<T>(LossGen.RowMask mask, T a, T b)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        public static LossGen.Row<T> Select<T>(bool mask, LossGen.Row<T> a, LossGen.Row<T> b)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        public static LossGen.Row<T> Select<T>(bool mask, LossGen.Row<T> a, T b)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        public static LossGen.Row<T> Select<T>(bool mask, T a, LossGen.Row<T> b)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        public static LossGen.Row<T> Sigmoid<T>(LossGen.Row<T> x)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        public static LossGen.Row<T> Sin<T>(LossGen.Row<T> x)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        public static LossGen.Row<T> Softmax<T>(LossGen.Row<T> x)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        public static LossGen.Row<T> Softplus<T>(LossGen.Row<T> x)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        public static LossGen.Row<T> Sqrt<T>(LossGen.Row<T> x)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        public static LossGen.Row<T> StopGradient<T>(LossGen.Row<T> x)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
        public static LossGen.Row<T> Tanh<T>(LossGen.Row<T> x)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T> { }
    }
    public abstract class RowLossAttribute : LossGen.LossFunctionAttribute
    {
        public LossGen.EmptyMean EmptyMean { get; set; }
    }
    public readonly struct RowMask
    {
        public bool this[int index] { get; }
        public int Length { get; }
        public static LossGen.RowMask operator !(LossGen.RowMask a) { }
        public static LossGen.RowMask operator &(LossGen.RowMask a, LossGen.RowMask b) { }
        public static LossGen.RowMask operator |(LossGen.RowMask a, LossGen.RowMask b) { }
    }
    public readonly struct Row<T>
        where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T>
    {
        public Row([System.Runtime.CompilerServices.ParamCollection] [System.Runtime.CompilerServices.ScopedRef] System.ReadOnlySpan<T> values) { }
        public T this[int index] { get; }
        public T this[long index] { get; }
        public int Length { get; }
        public LossGen.Row<T> Position { get; }
        public T Dot(LossGen.Row<T> other) { }
        public T LogSumExp() { }
        public T Max() { }
        public T Mean() { }
        public T Min() { }
        public T Norm() { }
        public LossGen.Row<T> OneHot(long position) { }
        public T Sum() { }
        public T[] ToArray() { }
        public override string ToString() { }
        public static LossGen.Row<T> operator *(LossGen.Row<T> a, LossGen.Row<T> b) { }
        public static LossGen.Row<T> operator *(LossGen.Row<T> a, T b) { }
        public static LossGen.Row<T> operator *(T a, LossGen.Row<T> b) { }
        public static LossGen.Row<T> operator +(LossGen.Row<T> a) { }
        public static LossGen.Row<T> operator +(LossGen.Row<T> a, LossGen.Row<T> b) { }
        public static LossGen.Row<T> operator +(LossGen.Row<T> a, T b) { }
        public static LossGen.Row<T> operator +(T a, LossGen.Row<T> b) { }
        public static LossGen.Row<T> operator -(LossGen.Row<T> a) { }
        public static LossGen.Row<T> operator -(LossGen.Row<T> a, LossGen.Row<T> b) { }
        public static LossGen.Row<T> operator -(LossGen.Row<T> a, T b) { }
        public static LossGen.Row<T> operator -(T a, LossGen.Row<T> b) { }
        public static LossGen.Row<T> operator /(LossGen.Row<T> a, LossGen.Row<T> b) { }
        public static LossGen.Row<T> operator /(LossGen.Row<T> a, T b) { }
        public static LossGen.Row<T> operator /(T a, LossGen.Row<T> b) { }
        public static LossGen.RowMask operator <(LossGen.Row<T> a, LossGen.Row<T> b) { }
        public static LossGen.RowMask operator <(LossGen.Row<T> a, T b) { }
        public static LossGen.RowMask operator <(T a, LossGen.Row<T> b) { }
        public static LossGen.RowMask operator <=(LossGen.Row<T> a, LossGen.Row<T> b) { }
        public static LossGen.RowMask operator <=(LossGen.Row<T> a, T b) { }
        public static LossGen.RowMask operator <=(T a, LossGen.Row<T> b) { }
        public static LossGen.RowMask operator >(LossGen.Row<T> a, LossGen.Row<T> b) { }
        public static LossGen.RowMask operator >(LossGen.Row<T> a, T b) { }
        public static LossGen.RowMask operator >(T a, LossGen.Row<T> b) { }
        public static LossGen.RowMask operator >=(LossGen.Row<T> a, LossGen.Row<T> b) { }
        public static LossGen.RowMask operator >=(LossGen.Row<T> a, T b) { }
        public static LossGen.RowMask operator >=(T a, LossGen.Row<T> b) { }
    }
    public sealed class SmoothL1Attribute : LossGen.LossFunctionAttribute
    {
        public SmoothL1Attribute() { }
        public double Beta { get; set; }
    }
    public sealed class SoftmaxCrossEntropyAttribute : LossGen.RowLossAttribute
    {
        public SoftmaxCrossEntropyAttribute() { }
        public int IgnoreIndex { get; set; }
        public double LabelSmoothing { get; set; }
    }
    public sealed class SoftmaxFocalAttribute : LossGen.RowLossAttribute
    {
        public SoftmaxFocalAttribute() { }
        public double Alpha { get; set; }
        public double Gamma { get; set; }
        public int IgnoreIndex { get; set; }
    }
    public sealed class TripletMarginAttribute : LossGen.RowLossAttribute
    {
        public TripletMarginAttribute() { }
        public double Epsilon { get; set; }
        public double Margin { get; set; }
        public double P { get; set; }
        public bool Swap { get; set; }
    }
    public sealed class TverskyAttribute : LossGen.RowLossAttribute
    {
        public TverskyAttribute() { }
        public double Alpha { get; set; }
        public double Beta { get; set; }
        public double Epsilon { get; set; }
    }
}
namespace LossGen.Runtime
{
    public static class Batch
    {
        public static void Run<T, TKernel>(
                    TKernel kernel,
                    nuint items,
                    System.Span<double> sums,
                    System.ReadOnlySpan<T> slot0,
                    System.ReadOnlySpan<T> slot1 = default,
                    System.ReadOnlySpan<T> slot2 = default,
                    System.ReadOnlySpan<T> slot3 = default,
                    System.ReadOnlySpan<T> slot4 = default,
                    System.ReadOnlySpan<T> slot5 = default,
                    System.ReadOnlySpan<T> slot6 = default,
                    System.ReadOnlySpan<T> slot7 = default,
                    System.ReadOnlySpan<T> slot8 = default,
                    System.ReadOnlySpan<T> slot9 = default,
                    System.ReadOnlySpan<T> slot10 = default,
                    System.ReadOnlySpan<T> slot11 = default,
                    System.ReadOnlySpan<T> slot12 = default,
                    System.ReadOnlySpan<T> slot13 = default,
                    System.ReadOnlySpan<T> slot14 = default,
                    System.ReadOnlySpan<T> slot15 = default)
            where T :  unmanaged
            where TKernel :  struct, LossGen.Runtime.IBatchKernel<T> { }
    }
    public static class Guard
    {
        public static void Apart<T>(System.Span<T> output, System.ReadOnlySpan<T> other, string name, string otherName) { }
        public static void ApartFromLabels<T, TLabel>(System.Span<T> output, System.ReadOnlySpan<TLabel> labels, string name, string labelName)
            where T :  unmanaged
            where TLabel :  unmanaged { }
        public static void ApartOrSame<T>(System.Span<T> output, System.ReadOnlySpan<T> other, string name, string otherName) { }
        public static void BoxShape(System.ReadOnlySpan<System.IntPtr> shape, string name) { }
        public static void Dense(bool isDense, nint length, string name) { }
        public static long Labels(System.ReadOnlySpan<int> labels, int length, string name) { }
        public static long Labels(System.ReadOnlySpan<long> labels, int length, string name) { }
        public static long Labels(System.ReadOnlySpan<int> labels, int length, string name, int ignored) { }
        public static long Labels(System.ReadOnlySpan<long> labels, int length, string name, int ignored) { }
        public static int LastDimension(System.ReadOnlySpan<System.IntPtr> shape, string name) { }
        public static void OnePerBox(long length, long boxValues, string name, string other) { }
        public static void OnePerClass(long values, int length, string name, string lengthName) { }
        public static void OnePerRow(long values, long rowValues, int length, string name, string other) { }
        public static void OneValue(long length, string name) { }
        public static void Positions<T>(System.ReadOnlySpan<T> positions, int length, string name)
            where T : System.Numerics.IFloatingPointIeee754<T> { }
        public static void RowLength(int length, string name, int most, int least = 1) { }
        public static void SameLength(long length, long expected, string name, string other) { }
        public static void SameShape(System.ReadOnlySpan<System.IntPtr> shape, System.ReadOnlySpan<System.IntPtr> expected, string name, string other) { }
        [System.Diagnostics.CodeAnalysis.DoesNotReturn]
        public static void ThrowOutOfRange(string name, double value, string range) { }
        [System.Diagnostics.CodeAnalysis.DoesNotReturn]
        public static void ThrowOverlap(string name, string other, bool mayBeSame) { }
        public static void WholeBoxes(long length, string name) { }
        public static void WholeRows(long values, int length, string name, string lengthName) { }
    }
    public interface IAccess<T, TVector>
        where T :  unmanaged
        where TVector :  unmanaged
    {
        TVector Item(int index, nuint row);
        void Keep<TSlot>(nuint i, TVector value)
            where TSlot : LossGen.Runtime.ISlot;
        TVector Load<TSlot>(nuint i)
            where TSlot : LossGen.Runtime.ISlot;
        void LoadBoxes<TSlot>(nuint i, out TVector x1, out TVector y1, out TVector x2, out TVector y2)
            where TSlot : LossGen.Runtime.ISlot;
        TVector LoadKept<TSlot>(nuint i)
            where TSlot : LossGen.Runtime.ISlot;
        TVector LoadPerBox<TSlot>(nuint i)
            where TSlot : LossGen.Runtime.ISlot;
        TVector LoadShared<TSlot>(nuint i)
            where TSlot : LossGen.Runtime.ISlot;
        TVector Position(nuint i);
        void SetItem(int index, nuint row, TVector value);
        void Store<TSlot>(nuint i, TVector value)
            where TSlot : LossGen.Runtime.ISlot;
        void StoreBoxes<TSlot>(nuint i, TVector x1, TVector y1, TVector x2, TVector y2)
            where TSlot : LossGen.Runtime.ISlot;
        void StorePerBox<TSlot>(nuint i, TVector value)
            where TSlot : LossGen.Runtime.ISlot;
        TVector Value(int index);
        TVector Value<TValue>()
            where TValue : LossGen.Runtime.IRowValue;
    }
    public interface IBatchKernel<T> : LossGen.Runtime.IPass<T>
        where T :  unmanaged
    {
        int Inputs { get; }
        int Operations { get; }
        System.ReadOnlySpan<byte> Widths { get; }
    }
    public interface IPass<T>
        where T :  unmanaged
    {
        int Maxima { get; }
        bool MayDropNaN { get; }
        int Sums { get; }
        int Unroll { get; }
        int Values { get; }
        void Item128<TAt>(ref TAt at, nuint i, ref LossGen.Runtime.Shares<System.Runtime.Intrinsics.Vector128<T>> sums)
            where TAt :  struct, LossGen.Runtime.IAccess<T, System.Runtime.Intrinsics.Vector128<T>>;
        void Item256<TAt>(ref TAt at, nuint i, ref LossGen.Runtime.Shares<System.Runtime.Intrinsics.Vector256<T>> sums)
            where TAt :  struct, LossGen.Runtime.IAccess<T, System.Runtime.Intrinsics.Vector256<T>>;
        void Item512<TAt>(ref TAt at, nuint i, ref LossGen.Runtime.Shares<System.Runtime.Intrinsics.Vector512<T>> sums)
            where TAt :  struct, LossGen.Runtime.IAccess<T, System.Runtime.Intrinsics.Vector512<T>>;
        void Step<TWidth, TVector, TAt>(ref TAt at, nuint i, ref LossGen.Runtime.Shares<TVector> a, ref LossGen.Runtime.Shares<TVector> b, ref LossGen.Runtime.Shares<TVector> c, ref LossGen.Runtime.Shares<TVector> d)
            where TWidth : LossGen.Runtime.IWidth<T, TVector>
            where TVector :  unmanaged
            where TAt :  struct, LossGen.Runtime.IAccess<T, TVector>;
    }
    public interface IRowKernel<T>
        where T :  unmanaged
    {
        bool HasLabels { get; }
        int Inputs { get; }
        int Items { get; }
        int Operations { get; }
        System.ReadOnlySpan<byte> Slots { get; }
        int Spills { get; }
        int Sums { get; }
        void Run(in LossGen.Runtime.RowTile<T> tile, System.Span<double> sums);
    }
    public interface IRowValue { }
    public interface ISlot { }
    public interface IWidth<T, TVector>
        where T :  unmanaged
        where TVector :  unmanaged
    {
        System.UIntPtr Lanes { get; }
        void Item<TPass, TAt>(in TPass pass, ref TAt at, nuint i, ref LossGen.Runtime.Shares<TVector> sums)
            where TPass :  struct, LossGen.Runtime.IPass<T>
            where TAt :  struct, LossGen.Runtime.IAccess<T, TVector>;
    }
    public static class LabelBatch
    {
        public static void Run<T, TKernel>(TKernel kernel, nuint rows, nuint length, System.Span<double> sums, int labels, System.ReadOnlySpan<T> slot0, System.ReadOnlySpan<T> slot1, System.ReadOnlySpan<T> slot2 = default, System.ReadOnlySpan<T> slot3 = default, System.ReadOnlySpan<T> slot4 = default, System.ReadOnlySpan<T> slot5 = default, System.ReadOnlySpan<T> slot6 = default)
            where T :  unmanaged, System.Numerics.IFloatingPointIeee754<T>
            where TKernel :  struct, LossGen.Runtime.IRowKernel<T> { }
    }
    public static class Lanes
    {
        public static System.Runtime.Intrinsics.Vector128<double> All128(double value) { }
        public static System.Runtime.Intrinsics.Vector128<float> All128(float value) { }
        public static System.Runtime.Intrinsics.Vector256<double> All256(double value) { }
        public static System.Runtime.Intrinsics.Vector256<float> All256(float value) { }
        public static System.Runtime.Intrinsics.Vector512<double> All512(double value) { }
        public static System.Runtime.Intrinsics.Vector512<float> All512(float value) { }
        public static System.Runtime.Intrinsics.Vector128<T> AtLeast<T>(System.Runtime.Intrinsics.Vector128<T> x, System.Runtime.Intrinsics.Vector128<T> bound) { }
        public static System.Runtime.Intrinsics.Vector256<T> AtLeast<T>(System.Runtime.Intrinsics.Vector256<T> x, System.Runtime.Intrinsics.Vector256<T> bound) { }
        public static System.Runtime.Intrinsics.Vector512<T> AtLeast<T>(System.Runtime.Intrinsics.Vector512<T> x, System.Runtime.Intrinsics.Vector512<T> bound) { }
        public static void Copy<T>(ref T source, ref T destination, nuint count)
            where T :  unmanaged { }
        public static System.Runtime.Intrinsics.Vector128<T> First128<T>(nuint count) { }
        public static System.Runtime.Intrinsics.Vector256<T> First256<T>(nuint count) { }
        public static System.Runtime.Intrinsics.Vector512<T> First512<T>(nuint count) { }
        public static System.Runtime.Intrinsics.Vector128<T> KeepOr<T>(System.Runtime.Intrinsics.Vector128<T> lanes, System.Runtime.Intrinsics.Vector128<T> mask, System.Runtime.Intrinsics.Vector128<T> others) { }
        public static System.Runtime.Intrinsics.Vector256<T> KeepOr<T>(System.Runtime.Intrinsics.Vector256<T> lanes, System.Runtime.Intrinsics.Vector256<T> mask, System.Runtime.Intrinsics.Vector256<T> others) { }
        public static System.Runtime.Intrinsics.Vector512<T> KeepOr<T>(System.Runtime.Intrinsics.Vector512<T> lanes, System.Runtime.Intrinsics.Vector512<T> mask, System.Runtime.Intrinsics.Vector512<T> others) { }
        public static System.Runtime.Intrinsics.Vector128<T> LargerNumber<T>(System.Runtime.Intrinsics.Vector128<T> largest, System.Runtime.Intrinsics.Vector128<T> x) { }
        public static System.Runtime.Intrinsics.Vector256<T> LargerNumber<T>(System.Runtime.Intrinsics.Vector256<T> largest, System.Runtime.Intrinsics.Vector256<T> x) { }
        public static System.Runtime.Intrinsics.Vector512<T> LargerNumber<T>(System.Runtime.Intrinsics.Vector512<T> largest, System.Runtime.Intrinsics.Vector512<T> x) { }
        public static T Largest<T>(System.Runtime.Intrinsics.Vector128<T> lanes) { }
        public static T Largest<T>(System.Runtime.Intrinsics.Vector256<T> lanes) { }
        public static T Largest<T>(System.Runtime.Intrinsics.Vector512<T> lanes) { }
        public static System.Runtime.Intrinsics.Vector128<double> LoadFirst(ref double source, System.Runtime.Intrinsics.Vector128<double> mask, nuint count) { }
        public static System.Runtime.Intrinsics.Vector256<double> LoadFirst(ref double source, System.Runtime.Intrinsics.Vector256<double> mask, nuint count) { }
        public static System.Runtime.Intrinsics.Vector512<double> LoadFirst(ref double source, System.Runtime.Intrinsics.Vector512<double> mask, nuint count) { }
        public static System.Runtime.Intrinsics.Vector128<float> LoadFirst(ref float source, System.Runtime.Intrinsics.Vector128<float> mask, nuint count) { }
        public static System.Runtime.Intrinsics.Vector256<float> LoadFirst(ref float source, System.Runtime.Intrinsics.Vector256<float> mask, nuint count) { }
        public static System.Runtime.Intrinsics.Vector512<float> LoadFirst(ref float source, System.Runtime.Intrinsics.Vector512<float> mask, nuint count) { }
        public static System.Runtime.Intrinsics.Vector128<double> LogExponent(System.Runtime.Intrinsics.Vector128<double> x) { }
        public static System.Runtime.Intrinsics.Vector128<float> LogExponent(System.Runtime.Intrinsics.Vector128<float> x) { }
        public static System.Runtime.Intrinsics.Vector256<double> LogExponent(System.Runtime.Intrinsics.Vector256<double> x) { }
        public static System.Runtime.Intrinsics.Vector256<float> LogExponent(System.Runtime.Intrinsics.Vector256<float> x) { }
        public static System.Runtime.Intrinsics.Vector512<double> LogExponent(System.Runtime.Intrinsics.Vector512<double> x) { }
        public static System.Runtime.Intrinsics.Vector512<float> LogExponent(System.Runtime.Intrinsics.Vector512<float> x) { }
        public static double LogExponent(double x) { }
        public static float LogExponent(float x) { }
        public static System.Runtime.Intrinsics.Vector128<double> LogMantissa(System.Runtime.Intrinsics.Vector128<double> x) { }
        public static System.Runtime.Intrinsics.Vector128<float> LogMantissa(System.Runtime.Intrinsics.Vector128<float> x) { }
        public static System.Runtime.Intrinsics.Vector256<double> LogMantissa(System.Runtime.Intrinsics.Vector256<double> x) { }
        public static System.Runtime.Intrinsics.Vector256<float> LogMantissa(System.Runtime.Intrinsics.Vector256<float> x) { }
        public static System.Runtime.Intrinsics.Vector512<double> LogMantissa(System.Runtime.Intrinsics.Vector512<double> x) { }
        public static System.Runtime.Intrinsics.Vector512<float> LogMantissa(System.Runtime.Intrinsics.Vector512<float> x) { }
        public static double LogMantissa(double x) { }
        public static float LogMantissa(float x) { }
        public static System.Runtime.Intrinsics.Vector128<T> Maximum<T>(System.Runtime.Intrinsics.Vector128<T> a, System.Runtime.Intrinsics.Vector128<T> b) { }
        public static System.Runtime.Intrinsics.Vector256<T> Maximum<T>(System.Runtime.Intrinsics.Vector256<T> a, System.Runtime.Intrinsics.Vector256<T> b) { }
        public static System.Runtime.Intrinsics.Vector512<T> Maximum<T>(System.Runtime.Intrinsics.Vector512<T> a, System.Runtime.Intrinsics.Vector512<T> b) { }
        public static System.Runtime.Intrinsics.Vector128<T> Minimum<T>(System.Runtime.Intrinsics.Vector128<T> a, System.Runtime.Intrinsics.Vector128<T> b) { }
        public static System.Runtime.Intrinsics.Vector256<T> Minimum<T>(System.Runtime.Intrinsics.Vector256<T> a, System.Runtime.Intrinsics.Vector256<T> b) { }
        public static System.Runtime.Intrinsics.Vector512<T> Minimum<T>(System.Runtime.Intrinsics.Vector512<T> a, System.Runtime.Intrinsics.Vector512<T> b) { }
        public static System.Runtime.Intrinsics.Vector128<double> PowerOfTwo(System.Runtime.Intrinsics.Vector128<double> k) { }
        public static System.Runtime.Intrinsics.Vector128<float> PowerOfTwo(System.Runtime.Intrinsics.Vector128<float> k) { }
        public static System.Runtime.Intrinsics.Vector256<double> PowerOfTwo(System.Runtime.Intrinsics.Vector256<double> k) { }
        public static System.Runtime.Intrinsics.Vector256<float> PowerOfTwo(System.Runtime.Intrinsics.Vector256<float> k) { }
        public static System.Runtime.Intrinsics.Vector512<double> PowerOfTwo(System.Runtime.Intrinsics.Vector512<double> k) { }
        public static System.Runtime.Intrinsics.Vector512<float> PowerOfTwo(System.Runtime.Intrinsics.Vector512<float> k) { }
        public static double PowerOfTwo(double k) { }
        public static float PowerOfTwo(float k) { }
        public static System.Runtime.Intrinsics.Vector128<double> RoundedPower(System.Runtime.Intrinsics.Vector128<double> rounded) { }
        public static System.Runtime.Intrinsics.Vector128<float> RoundedPower(System.Runtime.Intrinsics.Vector128<float> rounded) { }
        public static System.Runtime.Intrinsics.Vector256<double> RoundedPower(System.Runtime.Intrinsics.Vector256<double> rounded) { }
        public static System.Runtime.Intrinsics.Vector256<float> RoundedPower(System.Runtime.Intrinsics.Vector256<float> rounded) { }
        public static System.Runtime.Intrinsics.Vector512<double> RoundedPower(System.Runtime.Intrinsics.Vector512<double> rounded) { }
        public static System.Runtime.Intrinsics.Vector512<float> RoundedPower(System.Runtime.Intrinsics.Vector512<float> rounded) { }
        public static double RoundedPower(double rounded) { }
        public static float RoundedPower(float rounded) { }
        public static System.Runtime.Intrinsics.Vector128<double> Sign(System.Runtime.Intrinsics.Vector128<double> x) { }
        public static System.Runtime.Intrinsics.Vector128<float> Sign(System.Runtime.Intrinsics.Vector128<float> x) { }
        public static System.Runtime.Intrinsics.Vector256<double> Sign(System.Runtime.Intrinsics.Vector256<double> x) { }
        public static System.Runtime.Intrinsics.Vector256<float> Sign(System.Runtime.Intrinsics.Vector256<float> x) { }
        public static System.Runtime.Intrinsics.Vector512<double> Sign(System.Runtime.Intrinsics.Vector512<double> x) { }
        public static System.Runtime.Intrinsics.Vector512<float> Sign(System.Runtime.Intrinsics.Vector512<float> x) { }
        public static double Sign(double x) { }
        public static float Sign(float x) { }
        public static void StoreFirst(System.Runtime.Intrinsics.Vector128<double> lanes, ref double destination, System.Runtime.Intrinsics.Vector128<double> mask, nuint count) { }
        public static void StoreFirst(System.Runtime.Intrinsics.Vector128<float> lanes, ref float destination, System.Runtime.Intrinsics.Vector128<float> mask, nuint count) { }
        public static void StoreFirst(System.Runtime.Intrinsics.Vector256<double> lanes, ref double destination, System.Runtime.Intrinsics.Vector256<double> mask, nuint count) { }
        public static void StoreFirst(System.Runtime.Intrinsics.Vector256<float> lanes, ref float destination, System.Runtime.Intrinsics.Vector256<float> mask, nuint count) { }
        public static void StoreFirst(System.Runtime.Intrinsics.Vector512<double> lanes, ref double destination, System.Runtime.Intrinsics.Vector512<double> mask, nuint count) { }
        public static void StoreFirst(System.Runtime.Intrinsics.Vector512<float> lanes, ref float destination, System.Runtime.Intrinsics.Vector512<float> mask, nuint count) { }
        public static System.Runtime.Intrinsics.Vector128<double> Widen(System.Runtime.Intrinsics.Vector128<double> lanes) { }
        public static System.Runtime.Intrinsics.Vector128<double> Widen(System.Runtime.Intrinsics.Vector128<float> lanes) { }
        public static System.Runtime.Intrinsics.Vector256<double> Widen(System.Runtime.Intrinsics.Vector256<double> lanes) { }
        public static System.Runtime.Intrinsics.Vector256<double> Widen(System.Runtime.Intrinsics.Vector256<float> lanes) { }
        public static System.Runtime.Intrinsics.Vector512<double> Widen(System.Runtime.Intrinsics.Vector512<double> lanes) { }
        public static System.Runtime.Intrinsics.Vector512<double> Widen(System.Runtime.Intrinsics.Vector512<float> lanes) { }
    }
    public readonly struct LargestNumber<T, TSlot> : LossGen.Runtime.IPass<T>
        where T :  unmanaged
        where TSlot : LossGen.Runtime.ISlot { }
    public readonly struct Largest<T, TSlot> : LossGen.Runtime.IPass<T>
        where T :  unmanaged
        where TSlot : LossGen.Runtime.ISlot { }
    public static class RowBatch
    {
        public static void Run<T, TLabel, TKernel>(
                    TKernel kernel,
                    nuint rows,
                    nuint length,
                    System.Span<double> sums,
                    System.ReadOnlySpan<TLabel> labels,
                    System.ReadOnlySpan<T> slot0,
                    System.ReadOnlySpan<T> slot1 = default,
                    System.ReadOnlySpan<T> slot2 = default,
                    System.ReadOnlySpan<T> slot3 = default,
                    System.ReadOnlySpan<T> slot4 = default,
                    System.ReadOnlySpan<T> slot5 = default,
                    System.ReadOnlySpan<T> slot6 = default,
                    System.ReadOnlySpan<T> slot7 = default,
                    System.ReadOnlySpan<T> slot8 = default,
                    System.ReadOnlySpan<T> slot9 = default,
                    System.ReadOnlySpan<T> slot10 = default,
                    System.ReadOnlySpan<T> slot11 = default,
                    System.ReadOnlySpan<T> slot12 = default,
                    System.ReadOnlySpan<T> slot13 = default,
                    System.ReadOnlySpan<T> slot14 = default,
                    System.ReadOnlySpan<T> slot15 = default)
            where T :  unmanaged
            where TLabel :  unmanaged
            where TKernel :  struct, LossGen.Runtime.IRowKernel<T> { }
    }
    public enum RowSlot
    {
        Row = 0,
        Class = 1,
        Item = 2,
    }
    public struct RowTile<T>
        where T :  unmanaged
    {
        public bool IsAcross { get; }
        public void Each<TPass>(TPass pass, System.ReadOnlySpan<byte> values, System.ReadOnlySpan<byte> results)
            where TPass :  struct, LossGen.Runtime.IPass<T> { }
        public void Gather(int slot, int position, int result) { }
        public void GatherAt(int slot, nuint position, int result) { }
        public void GatherShared(int slot, int position, int result) { }
        public void GatherSharedAt(int slot, nuint position, int result) { }
        public bool HasAny(int item) { }
        public void Once<TPass>(TPass pass, System.Span<double> sums)
            where TPass :  struct, LossGen.Runtime.IPass<T> { }
        public void Scatter(int slot, int position, int value) { }
    }
    public struct RowValues<TVector>
        where TVector :  unmanaged { }
    public readonly struct S0 : LossGen.Runtime.ISlot { }
    public readonly struct S1 : LossGen.Runtime.ISlot { }
    public readonly struct S10 : LossGen.Runtime.ISlot { }
    public readonly struct S11 : LossGen.Runtime.ISlot { }
    public readonly struct S12 : LossGen.Runtime.ISlot { }
    public readonly struct S13 : LossGen.Runtime.ISlot { }
    public readonly struct S14 : LossGen.Runtime.ISlot { }
    public readonly struct S15 : LossGen.Runtime.ISlot { }
    public readonly struct S16 : LossGen.Runtime.ISlot { }
    public readonly struct S17 : LossGen.Runtime.ISlot { }
    public readonly struct S18 : LossGen.Runtime.ISlot { }
    public readonly struct S19 : LossGen.Runtime.ISlot { }
    public readonly struct S2 : LossGen.Runtime.ISlot { }
    public readonly struct S20 : LossGen.Runtime.ISlot { }
    public readonly struct S21 : LossGen.Runtime.ISlot { }
    public readonly struct S22 : LossGen.Runtime.ISlot { }
    public readonly struct S23 : LossGen.Runtime.ISlot { }
    public readonly struct S24 : LossGen.Runtime.ISlot { }
    public readonly struct S25 : LossGen.Runtime.ISlot { }
    public readonly struct S26 : LossGen.Runtime.ISlot { }
    public readonly struct S27 : LossGen.Runtime.ISlot { }
    public readonly struct S28 : LossGen.Runtime.ISlot { }
    public readonly struct S29 : LossGen.Runtime.ISlot { }
    public readonly struct S3 : LossGen.Runtime.ISlot { }
    public readonly struct S30 : LossGen.Runtime.ISlot { }
    public readonly struct S31 : LossGen.Runtime.ISlot { }
    public readonly struct S4 : LossGen.Runtime.ISlot { }
    public readonly struct S5 : LossGen.Runtime.ISlot { }
    public readonly struct S6 : LossGen.Runtime.ISlot { }
    public readonly struct S7 : LossGen.Runtime.ISlot { }
    public readonly struct S8 : LossGen.Runtime.ISlot { }
    public readonly struct S9 : LossGen.Runtime.ISlot { }
    public struct Shares<TVector>
        where TVector :  unmanaged
    {
        public TVector S0;
        public TVector S1;
        public TVector S2;
        public TVector S3;
    }
    public struct Slots<T>
        where T :  unmanaged { }
    public readonly struct Sum<T, TSlot> : LossGen.Runtime.IPass<T>
        where T :  unmanaged
        where TSlot : LossGen.Runtime.ISlot { }
    public readonly struct V0 : LossGen.Runtime.IRowValue { }
    public readonly struct V1 : LossGen.Runtime.IRowValue { }
    public readonly struct V2 : LossGen.Runtime.IRowValue { }
    public readonly struct V3 : LossGen.Runtime.IRowValue { }
    public readonly struct V4 : LossGen.Runtime.IRowValue { }
    public readonly struct V5 : LossGen.Runtime.IRowValue { }
    public readonly struct V6 : LossGen.Runtime.IRowValue { }
    public readonly struct V7 : LossGen.Runtime.IRowValue { }
    public static class VectorMath
    {
        public static System.Runtime.Intrinsics.Vector128<double> Atan(System.Runtime.Intrinsics.Vector128<double> x) { }
        public static System.Runtime.Intrinsics.Vector128<float> Atan(System.Runtime.Intrinsics.Vector128<float> x) { }
        public static System.Runtime.Intrinsics.Vector256<double> Atan(System.Runtime.Intrinsics.Vector256<double> x) { }
        public static System.Runtime.Intrinsics.Vector256<float> Atan(System.Runtime.Intrinsics.Vector256<float> x) { }
        public static System.Runtime.Intrinsics.Vector512<double> Atan(System.Runtime.Intrinsics.Vector512<double> x) { }
        public static System.Runtime.Intrinsics.Vector512<float> Atan(System.Runtime.Intrinsics.Vector512<float> x) { }
        public static double Atan(double x) { }
        public static float Atan(float x) { }
        public static System.Runtime.Intrinsics.Vector128<double> Atan2(System.Runtime.Intrinsics.Vector128<double> y, System.Runtime.Intrinsics.Vector128<double> x) { }
        public static System.Runtime.Intrinsics.Vector128<float> Atan2(System.Runtime.Intrinsics.Vector128<float> y, System.Runtime.Intrinsics.Vector128<float> x) { }
        public static System.Runtime.Intrinsics.Vector256<double> Atan2(System.Runtime.Intrinsics.Vector256<double> y, System.Runtime.Intrinsics.Vector256<double> x) { }
        public static System.Runtime.Intrinsics.Vector256<float> Atan2(System.Runtime.Intrinsics.Vector256<float> y, System.Runtime.Intrinsics.Vector256<float> x) { }
        public static System.Runtime.Intrinsics.Vector512<double> Atan2(System.Runtime.Intrinsics.Vector512<double> y, System.Runtime.Intrinsics.Vector512<double> x) { }
        public static System.Runtime.Intrinsics.Vector512<float> Atan2(System.Runtime.Intrinsics.Vector512<float> y, System.Runtime.Intrinsics.Vector512<float> x) { }
        public static double Atan2(double y, double x) { }
        public static float Atan2(float y, float x) { }
        public static System.Runtime.Intrinsics.Vector128<double> Cos(System.Runtime.Intrinsics.Vector128<double> x) { }
        public static System.Runtime.Intrinsics.Vector128<float> Cos(System.Runtime.Intrinsics.Vector128<float> x) { }
        public static System.Runtime.Intrinsics.Vector256<double> Cos(System.Runtime.Intrinsics.Vector256<double> x) { }
        public static System.Runtime.Intrinsics.Vector256<float> Cos(System.Runtime.Intrinsics.Vector256<float> x) { }
        public static System.Runtime.Intrinsics.Vector512<double> Cos(System.Runtime.Intrinsics.Vector512<double> x) { }
        public static System.Runtime.Intrinsics.Vector512<float> Cos(System.Runtime.Intrinsics.Vector512<float> x) { }
        public static double Cos(double x) { }
        public static float Cos(float x) { }
        public static System.Runtime.Intrinsics.Vector128<double> Cosh(System.Runtime.Intrinsics.Vector128<double> x) { }
        public static System.Runtime.Intrinsics.Vector128<float> Cosh(System.Runtime.Intrinsics.Vector128<float> x) { }
        public static System.Runtime.Intrinsics.Vector256<double> Cosh(System.Runtime.Intrinsics.Vector256<double> x) { }
        public static System.Runtime.Intrinsics.Vector256<float> Cosh(System.Runtime.Intrinsics.Vector256<float> x) { }
        public static System.Runtime.Intrinsics.Vector512<double> Cosh(System.Runtime.Intrinsics.Vector512<double> x) { }
        public static System.Runtime.Intrinsics.Vector512<float> Cosh(System.Runtime.Intrinsics.Vector512<float> x) { }
        public static double Cosh(double x) { }
        public static float Cosh(float x) { }
        public static System.Runtime.Intrinsics.Vector128<double> Exp(System.Runtime.Intrinsics.Vector128<double> x) { }
        public static System.Runtime.Intrinsics.Vector128<float> Exp(System.Runtime.Intrinsics.Vector128<float> x) { }
        public static System.Runtime.Intrinsics.Vector256<double> Exp(System.Runtime.Intrinsics.Vector256<double> x) { }
        public static System.Runtime.Intrinsics.Vector256<float> Exp(System.Runtime.Intrinsics.Vector256<float> x) { }
        public static System.Runtime.Intrinsics.Vector512<double> Exp(System.Runtime.Intrinsics.Vector512<double> x) { }
        public static System.Runtime.Intrinsics.Vector512<float> Exp(System.Runtime.Intrinsics.Vector512<float> x) { }
        public static double Exp(double x) { }
        public static float Exp(float x) { }
        public static System.Runtime.Intrinsics.Vector128<double> Exp2(System.Runtime.Intrinsics.Vector128<double> x) { }
        public static System.Runtime.Intrinsics.Vector128<float> Exp2(System.Runtime.Intrinsics.Vector128<float> x) { }
        public static System.Runtime.Intrinsics.Vector256<double> Exp2(System.Runtime.Intrinsics.Vector256<double> x) { }
        public static System.Runtime.Intrinsics.Vector256<float> Exp2(System.Runtime.Intrinsics.Vector256<float> x) { }
        public static System.Runtime.Intrinsics.Vector512<double> Exp2(System.Runtime.Intrinsics.Vector512<double> x) { }
        public static System.Runtime.Intrinsics.Vector512<float> Exp2(System.Runtime.Intrinsics.Vector512<float> x) { }
        public static double Exp2(double x) { }
        public static float Exp2(float x) { }
        public static System.Runtime.Intrinsics.Vector128<double> ExpM1(System.Runtime.Intrinsics.Vector128<double> x) { }
        public static System.Runtime.Intrinsics.Vector128<float> ExpM1(System.Runtime.Intrinsics.Vector128<float> x) { }
        public static System.Runtime.Intrinsics.Vector256<double> ExpM1(System.Runtime.Intrinsics.Vector256<double> x) { }
        public static System.Runtime.Intrinsics.Vector256<float> ExpM1(System.Runtime.Intrinsics.Vector256<float> x) { }
        public static System.Runtime.Intrinsics.Vector512<double> ExpM1(System.Runtime.Intrinsics.Vector512<double> x) { }
        public static System.Runtime.Intrinsics.Vector512<float> ExpM1(System.Runtime.Intrinsics.Vector512<float> x) { }
        public static double ExpM1(double x) { }
        public static float ExpM1(float x) { }
        public static System.Runtime.Intrinsics.Vector128<double> ExpNegative(System.Runtime.Intrinsics.Vector128<double> x) { }
        public static System.Runtime.Intrinsics.Vector128<float> ExpNegative(System.Runtime.Intrinsics.Vector128<float> x) { }
        public static System.Runtime.Intrinsics.Vector256<double> ExpNegative(System.Runtime.Intrinsics.Vector256<double> x) { }
        public static System.Runtime.Intrinsics.Vector256<float> ExpNegative(System.Runtime.Intrinsics.Vector256<float> x) { }
        public static System.Runtime.Intrinsics.Vector512<double> ExpNegative(System.Runtime.Intrinsics.Vector512<double> x) { }
        public static System.Runtime.Intrinsics.Vector512<float> ExpNegative(System.Runtime.Intrinsics.Vector512<float> x) { }
        public static double ExpNegative(double x) { }
        public static float ExpNegative(float x) { }
        public static System.Runtime.Intrinsics.Vector128<double> Log(System.Runtime.Intrinsics.Vector128<double> x) { }
        public static System.Runtime.Intrinsics.Vector128<float> Log(System.Runtime.Intrinsics.Vector128<float> x) { }
        public static System.Runtime.Intrinsics.Vector256<double> Log(System.Runtime.Intrinsics.Vector256<double> x) { }
        public static System.Runtime.Intrinsics.Vector256<float> Log(System.Runtime.Intrinsics.Vector256<float> x) { }
        public static System.Runtime.Intrinsics.Vector512<double> Log(System.Runtime.Intrinsics.Vector512<double> x) { }
        public static System.Runtime.Intrinsics.Vector512<float> Log(System.Runtime.Intrinsics.Vector512<float> x) { }
        public static double Log(double x) { }
        public static float Log(float x) { }
        public static System.Runtime.Intrinsics.Vector128<double> LogCosh(System.Runtime.Intrinsics.Vector128<double> x) { }
        public static System.Runtime.Intrinsics.Vector128<float> LogCosh(System.Runtime.Intrinsics.Vector128<float> x) { }
        public static System.Runtime.Intrinsics.Vector256<double> LogCosh(System.Runtime.Intrinsics.Vector256<double> x) { }
        public static System.Runtime.Intrinsics.Vector256<float> LogCosh(System.Runtime.Intrinsics.Vector256<float> x) { }
        public static System.Runtime.Intrinsics.Vector512<double> LogCosh(System.Runtime.Intrinsics.Vector512<double> x) { }
        public static System.Runtime.Intrinsics.Vector512<float> LogCosh(System.Runtime.Intrinsics.Vector512<float> x) { }
        public static double LogCosh(double x) { }
        public static float LogCosh(float x) { }
        public static System.Runtime.Intrinsics.Vector128<double> LogP1(System.Runtime.Intrinsics.Vector128<double> x) { }
        public static System.Runtime.Intrinsics.Vector128<float> LogP1(System.Runtime.Intrinsics.Vector128<float> x) { }
        public static System.Runtime.Intrinsics.Vector256<double> LogP1(System.Runtime.Intrinsics.Vector256<double> x) { }
        public static System.Runtime.Intrinsics.Vector256<float> LogP1(System.Runtime.Intrinsics.Vector256<float> x) { }
        public static System.Runtime.Intrinsics.Vector512<double> LogP1(System.Runtime.Intrinsics.Vector512<double> x) { }
        public static System.Runtime.Intrinsics.Vector512<float> LogP1(System.Runtime.Intrinsics.Vector512<float> x) { }
        public static double LogP1(double x) { }
        public static float LogP1(float x) { }
        public static System.Runtime.Intrinsics.Vector128<double> LogP1OfUnit(System.Runtime.Intrinsics.Vector128<double> x) { }
        public static System.Runtime.Intrinsics.Vector128<float> LogP1OfUnit(System.Runtime.Intrinsics.Vector128<float> x) { }
        public static System.Runtime.Intrinsics.Vector256<double> LogP1OfUnit(System.Runtime.Intrinsics.Vector256<double> x) { }
        public static System.Runtime.Intrinsics.Vector256<float> LogP1OfUnit(System.Runtime.Intrinsics.Vector256<float> x) { }
        public static System.Runtime.Intrinsics.Vector512<double> LogP1OfUnit(System.Runtime.Intrinsics.Vector512<double> x) { }
        public static System.Runtime.Intrinsics.Vector512<float> LogP1OfUnit(System.Runtime.Intrinsics.Vector512<float> x) { }
        public static double LogP1OfUnit(double x) { }
        public static float LogP1OfUnit(float x) { }
        public static System.Runtime.Intrinsics.Vector128<double> ShiftedExp(System.Runtime.Intrinsics.Vector128<double> x) { }
        public static System.Runtime.Intrinsics.Vector128<float> ShiftedExp(System.Runtime.Intrinsics.Vector128<float> x) { }
        public static System.Runtime.Intrinsics.Vector256<double> ShiftedExp(System.Runtime.Intrinsics.Vector256<double> x) { }
        public static System.Runtime.Intrinsics.Vector256<float> ShiftedExp(System.Runtime.Intrinsics.Vector256<float> x) { }
        public static System.Runtime.Intrinsics.Vector512<double> ShiftedExp(System.Runtime.Intrinsics.Vector512<double> x) { }
        public static System.Runtime.Intrinsics.Vector512<float> ShiftedExp(System.Runtime.Intrinsics.Vector512<float> x) { }
        public static double ShiftedExp(double x) { }
        public static float ShiftedExp(float x) { }
        public static System.Runtime.Intrinsics.Vector128<double> Sin(System.Runtime.Intrinsics.Vector128<double> x) { }
        public static System.Runtime.Intrinsics.Vector128<float> Sin(System.Runtime.Intrinsics.Vector128<float> x) { }
        public static System.Runtime.Intrinsics.Vector256<double> Sin(System.Runtime.Intrinsics.Vector256<double> x) { }
        public static System.Runtime.Intrinsics.Vector256<float> Sin(System.Runtime.Intrinsics.Vector256<float> x) { }
        public static System.Runtime.Intrinsics.Vector512<double> Sin(System.Runtime.Intrinsics.Vector512<double> x) { }
        public static System.Runtime.Intrinsics.Vector512<float> Sin(System.Runtime.Intrinsics.Vector512<float> x) { }
        public static double Sin(double x) { }
        public static float Sin(float x) { }
        public static System.Runtime.Intrinsics.Vector128<double> Sinh(System.Runtime.Intrinsics.Vector128<double> x) { }
        public static System.Runtime.Intrinsics.Vector128<float> Sinh(System.Runtime.Intrinsics.Vector128<float> x) { }
        public static System.Runtime.Intrinsics.Vector256<double> Sinh(System.Runtime.Intrinsics.Vector256<double> x) { }
        public static System.Runtime.Intrinsics.Vector256<float> Sinh(System.Runtime.Intrinsics.Vector256<float> x) { }
        public static System.Runtime.Intrinsics.Vector512<double> Sinh(System.Runtime.Intrinsics.Vector512<double> x) { }
        public static System.Runtime.Intrinsics.Vector512<float> Sinh(System.Runtime.Intrinsics.Vector512<float> x) { }
        public static double Sinh(double x) { }
        public static float Sinh(float x) { }
        public static System.Runtime.Intrinsics.Vector128<double> Tanh(System.Runtime.Intrinsics.Vector128<double> x) { }
        public static System.Runtime.Intrinsics.Vector128<float> Tanh(System.Runtime.Intrinsics.Vector128<float> x) { }
        public static System.Runtime.Intrinsics.Vector256<double> Tanh(System.Runtime.Intrinsics.Vector256<double> x) { }
        public static System.Runtime.Intrinsics.Vector256<float> Tanh(System.Runtime.Intrinsics.Vector256<float> x) { }
        public static System.Runtime.Intrinsics.Vector512<double> Tanh(System.Runtime.Intrinsics.Vector512<double> x) { }
        public static System.Runtime.Intrinsics.Vector512<float> Tanh(System.Runtime.Intrinsics.Vector512<float> x) { }
        public static double Tanh(double x) { }
        public static float Tanh(float x) { }
    }
    public readonly struct Width128<T> : LossGen.Runtime.IWidth<T, System.Runtime.Intrinsics.Vector128<T>>
        where T :  unmanaged { }
    public readonly struct Width256<T> : LossGen.Runtime.IWidth<T, System.Runtime.Intrinsics.Vector256<T>>
        where T :  unmanaged { }
    public readonly struct Width512<T> : LossGen.Runtime.IWidth<T, System.Runtime.Intrinsics.Vector512<T>>
        where T :  unmanaged { }
}