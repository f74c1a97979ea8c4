namespace LossGen.Ilgpu.Runtime
{
    public struct DoubleQuad
    {
        public double X1;
        public double X2;
        public double Y1;
        public double Y2;
        public DoubleQuad(double x1, double y1, double x2, double y2) { }
    }
    public struct FloatQuad
    {
        public float X1;
        public float X2;
        public float Y1;
        public float Y2;
        public FloatQuad(float x1, float y1, float x2, float y2) { }
    }
    public static class GpuMath
    {
        public static double AtLeast(double x, double bound) { }
        public static float AtLeast(float x, float bound) { }
        public static double Atan(double x) { }
        public static float Atan(float x) { }
        public static double Atan2(double y, double x) { }
        public static float Atan2(float y, float x) { }
        public static double CopySign(double magnitude, double sign) { }
        public static float CopySign(float magnitude, float sign) { }
        public static double Cos(double x) { }
        public static float Cos(float x) { }
        public static double Cosh(double x) { }
        public static float Cosh(float x) { }
        public static double Exp(double x) { }
        public static float Exp(float x) { }
        public static double Exp2(double x) { }
        public static float Exp2(float x) { }
        public static double ExpM1(double x) { }
        public static float ExpM1(float x) { }
        public static double ExpNegative(double x) { }
        public static float ExpNegative(float x) { }
        public static double Log(double x) { }
        public static float Log(float x) { }
        public static double LogCosh(double x) { }
        public static float LogCosh(float x) { }
        public static double LogExponent(double x) { }
        public static float LogExponent(float x) { }
        public static double LogMantissa(double x) { }
        public static float LogMantissa(float x) { }
        public static double LogP1(double x) { }
        public static float LogP1(float x) { }
        public static double LogP1OfUnit(double x) { }
        public static float LogP1OfUnit(float x) { }
        public static double Maximum(double a, double b) { }
        public static float Maximum(float a, float b) { }
        public static double Minimum(double a, double b) { }
        public static float Minimum(float a, float b) { }
        public static int Position(double position, int length) { }
        public static int Position(float position, int length) { }
        public static double PowerOfTwo(double k) { }
        public static float PowerOfTwo(float k) { }
        public static double RoundedPower(double rounded) { }
        public static float RoundedPower(float rounded) { }
        public static double ShiftedExp(double x) { }
        public static float ShiftedExp(float x) { }
        public static double Sign(double x) { }
        public static float Sign(float x) { }
        public static double Sin(double x) { }
        public static float Sin(float x) { }
        public static double Sinh(double x) { }
        public static float Sinh(float x) { }
        public static double Tanh(double x) { }
        public static float Tanh(float x) { }
    }
    public sealed class KernelCache<TLauncher>
        where TLauncher : System.Delegate
    {
        public KernelCache(System.Func<ILGPU.Runtime.Accelerator, TLauncher> load) { }
        public TLauncher For(ILGPU.Runtime.AcceleratorStream stream) { }
    }
    public static class LaunchPlan
    {
        public const int GroupSize = 256;
        public const int MostGroups = 1024;
        public static ILGPU.KernelConfig For(ILGPU.Runtime.AcceleratorStream stream, long units) { }
        public static ILGPU.KernelConfig ForRows(ILGPU.Runtime.AcceleratorStream stream, long rows, int threadsOfRow) { }
        public static int ThreadsOfRow(ILGPU.Runtime.AcceleratorStream stream, int length) { }
    }
    public struct Pack<T>
        where T :  struct
    {
        public T P0;
        public T P1;
        public T P2;
        public T P3;
        public T P4;
        public T P5;
        public T P6;
        public T P7;
    }
    public sealed class Partials
    {
        public ILGPU.ArrayView<double> Divisor { get; }
        public ILGPU.ArrayView<double> View { get; }
        public void Complete(ILGPU.Runtime.AcceleratorStream stream, int index, int groups, double divisor, ILGPU.ArrayView<double> loss) { }
        public void Complete(ILGPU.Runtime.AcceleratorStream stream, int index, int groups, double divisor, ILGPU.ArrayView<float> loss) { }
        public void Complete(ILGPU.Runtime.AcceleratorStream stream, int index, int groups, ILGPU.ArrayView<double> divisor, bool emptyIsZero, ILGPU.ArrayView<double> loss) { }
        public void Complete(ILGPU.Runtime.AcceleratorStream stream, int index, int groups, ILGPU.ArrayView<double> divisor, bool emptyIsZero, ILGPU.ArrayView<float> loss) { }
        public void CompleteDivisor(ILGPU.Runtime.AcceleratorStream stream, int groups) { }
        public static LossGen.Ilgpu.Runtime.Partials Of(ILGPU.Runtime.AcceleratorStream stream) { }
        public static LossGen.Ilgpu.Runtime.Partials Of(ILGPU.Runtime.AcceleratorStream stream, int sums) { }
    }
    public static class Reduction
    {
        public static void LeavePartial(double sum, int index, ILGPU.ArrayView<double> partials) { }
    }
    public static class RowReduction
    {
        public static double Largest(double value, int width) { }
        public static float Largest(float value, int width) { }
        public static double Sum(double value, int width) { }
        public static float Sum(float value, int width) { }
    }
    public static class ViewGuard
    {
        public static void Apart<T>(ILGPU.ArrayView<T> output, ILGPU.ArrayView<T> other, string name, string otherName)
            where T :  unmanaged { }
        public static void ApartFromLabels<T, TLabel>(ILGPU.ArrayView<T> output, ILGPU.ArrayView<TLabel> labels, string name, string labelName)
            where T :  unmanaged
            where TLabel :  unmanaged { }
        public static void ApartOrSame<T>(ILGPU.ArrayView<T> output, ILGPU.ArrayView<T> other, string name, string otherName)
            where T :  unmanaged { }
        public static bool IsAligned<T>(ILGPU.ArrayView<T> view)
            where T :  unmanaged { }
        public static void OnStream<T>(ILGPU.Runtime.AcceleratorStream stream, ILGPU.ArrayView<T> view, string name)
            where T :  unmanaged { }
    }
}