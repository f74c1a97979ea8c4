namespace LossGen.Ilgpu.Runtime
{
    public struct Both<TFirst, TRest> : LossGen.Ilgpu.Runtime.IRowReduction
        where TFirst :  struct, LossGen.Ilgpu.Runtime.IRowReduction
        where TRest :  struct, LossGen.Ilgpu.Runtime.IRowReduction
    {
        public TFirst First;
        public TRest Rest;
    }
    public readonly struct DoubleReal : LossGen.Ilgpu.Runtime.IReal<double> { }
    public readonly struct FloatReal : LossGen.Ilgpu.Runtime.IReal<float> { }
    public static class GpuBatch
    {
        public static void Run<TUniforms, TKernel>(ILGPU.Runtime.AcceleratorStream stream, TKernel kernel, long items, TUniforms uniforms, System.ReadOnlySpan<ILGPU.ArrayView<double>> sums, double divisor, System.ReadOnlySpan<ILGPU.ArrayView<double>> slots)
            where TUniforms :  unmanaged
            where TKernel :  struct, LossGen.Ilgpu.Runtime.IBatchKernel<double, TUniforms> { }
        public static void Run<TUniforms, TKernel>(ILGPU.Runtime.AcceleratorStream stream, TKernel kernel, long items, TUniforms uniforms, System.ReadOnlySpan<ILGPU.ArrayView<float>> sums, double divisor, System.ReadOnlySpan<ILGPU.ArrayView<float>> slots)
            where TUniforms :  unmanaged
            where TKernel :  struct, LossGen.Ilgpu.Runtime.IBatchKernel<float, TUniforms> { }
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
    public static class GpuRows
    {
        public static void Run<TLabel, TUniforms, TSums, TKernel>(ILGPU.Runtime.AcceleratorStream stream, TKernel kernel, long items, int length, ILGPU.ArrayView<TLabel> labels, TUniforms uniforms, TSums zeros, System.ReadOnlySpan<ILGPU.ArrayView<double>> sums, double divisor, System.ReadOnlySpan<ILGPU.ArrayView<double>> slots)
            where TLabel :  unmanaged
            where TUniforms :  unmanaged
            where TSums :  unmanaged
            where TKernel :  struct, LossGen.Ilgpu.Runtime.IRowKernel<LossGen.Ilgpu.Runtime.Row<double, LossGen.Ilgpu.Runtime.DoubleReal, TLabel>, TUniforms, TSums> { }
        public static void Run<TLabel, TUniforms, TSums, TKernel>(ILGPU.Runtime.AcceleratorStream stream, TKernel kernel, long items, int length, ILGPU.ArrayView<TLabel> labels, TUniforms uniforms, TSums zeros, System.ReadOnlySpan<ILGPU.ArrayView<float>> sums, double divisor, System.ReadOnlySpan<ILGPU.ArrayView<float>> slots)
            where TLabel :  unmanaged
            where TUniforms :  unmanaged
            where TSums :  unmanaged
            where TKernel :  struct, LossGen.Ilgpu.Runtime.IRowKernel<LossGen.Ilgpu.Runtime.Row<float, LossGen.Ilgpu.Runtime.FloatReal, TLabel>, TUniforms, TSums> { }
        public static void RunDivided<TLabel, TUniforms, TSums, TKernel>(ILGPU.Runtime.AcceleratorStream stream, TKernel kernel, long items, int length, ILGPU.ArrayView<TLabel> labels, TUniforms uniforms, TSums zeros, System.ReadOnlySpan<ILGPU.ArrayView<double>> sums, int means, double emptyMean, System.ReadOnlySpan<ILGPU.ArrayView<double>> slots)
            where TLabel :  unmanaged
            where TUniforms :  unmanaged
            where TSums :  unmanaged
            where TKernel :  struct, LossGen.Ilgpu.Runtime.IDividedRowKernel<double, LossGen.Ilgpu.Runtime.Row<double, LossGen.Ilgpu.Runtime.DoubleReal, TLabel>, TUniforms, TSums> { }
        public static void RunDivided<TLabel, TUniforms, TSums, TKernel>(ILGPU.Runtime.AcceleratorStream stream, TKernel kernel, long items, int length, ILGPU.ArrayView<TLabel> labels, TUniforms uniforms, TSums zeros, System.ReadOnlySpan<ILGPU.ArrayView<float>> sums, int means, double emptyMean, System.ReadOnlySpan<ILGPU.ArrayView<float>> slots)
            where TLabel :  unmanaged
            where TUniforms :  unmanaged
            where TSums :  unmanaged
            where TKernel :  struct, LossGen.Ilgpu.Runtime.IDividedRowKernel<float, LossGen.Ilgpu.Runtime.Row<float, LossGen.Ilgpu.Runtime.FloatReal, TLabel>, TUniforms, TSums> { }
    }
    public interface IBatchKernel<T, TUniforms>
        where T :  unmanaged
        where TUniforms :  unmanaged
    {
        int Sums { get; }
        System.ReadOnlySpan<byte> Widths { get; }
        void Item<TAt>(ref TAt at, in TUniforms uniforms)
            where TAt :  struct, LossGen.Ilgpu.Runtime.IItem<T>;
    }
    public interface IDividedRowKernel<T, TRow, TUniforms, TSums> : LossGen.Ilgpu.Runtime.IRowKernel<TRow, TUniforms, TSums>
        where T :  unmanaged
        where TRow :  struct
        where TUniforms :  unmanaged
        where TSums :  unmanaged
    {
        TUniforms Divide(in TUniforms passed, double divisor);
        T Share(ref TRow row);
    }
    public interface IItem<T>
        where T :  unmanaged
    {
        void Add<TSlot>(T share)
            where TSlot : LossGen.Ilgpu.Runtime.ISlot;
        T Load<TSlot>()
            where TSlot : LossGen.Ilgpu.Runtime.ISlot;
        void LoadBox<TSlot>(out T x1, out T y1, out T x2, out T y2)
            where TSlot : LossGen.Ilgpu.Runtime.ISlot;
        void Store<TSlot>(T value)
            where TSlot : LossGen.Ilgpu.Runtime.ISlot;
        void StoreBox<TSlot>(T x1, T y1, T x2, T y2)
            where TSlot : LossGen.Ilgpu.Runtime.ISlot;
    }
    public interface IReal<T>
        where T :  unmanaged { }
    public interface IRowKernel<TRow, TUniforms, TSums>
        where TRow :  struct
        where TUniforms :  unmanaged
        where TSums :  unmanaged
    {
        bool NeedsGroup { get; }
        void Leave(in TSums sums, ILGPU.ArrayView<double> partials);
        void Run(ref TRow row, in TUniforms uniforms, ref TSums sums);
    }
    public interface IRowPass<TRow>
        where TRow :  struct
    {
        void Element(ref TRow row, int i);
    }
    public interface IRowPass<TRow, TFound>
        where TRow :  struct
        where TFound :  struct, LossGen.Ilgpu.Runtime.IRowReduction
    {
        void Element(ref TRow row, int i, ref TFound found);
    }
    public interface IRowReduction { }
    public interface IRowValue<T> : LossGen.Ilgpu.Runtime.IRowReduction
        where T :  unmanaged
    {
        void Add(T value);
    }
    public interface ISlot { }
    public static class Pack
    {
        public static LossGen.Ilgpu.Runtime.Pack<T> Of<T>(System.ReadOnlySpan<T> values)
            where T :  struct { }
    }
    public struct Pack<T>
        where T :  struct
    {
        public T P0;
        public T P1;
        public T P10;
        public T P11;
        public T P12;
        public T P13;
        public T P14;
        public T P15;
        public T P2;
        public T P3;
        public T P4;
        public T P5;
        public T P6;
        public T P7;
        public T P8;
        public T P9;
    }
    public static class Reduction
    {
        public static void LeavePartials(in LossGen.Ilgpu.Runtime.Pack<LossGen.Ilgpu.Runtime.Pack<double>> sums, int count, ILGPU.ArrayView<double> partials) { }
        public static void LeavePartials(in LossGen.Ilgpu.Runtime.Pack<double> sums, int count, ILGPU.ArrayView<double> partials) { }
    }
    public struct RowExpSum<T, TReal> : LossGen.Ilgpu.Runtime.IRowReduction, LossGen.Ilgpu.Runtime.IRowValue<T>
        where T :  unmanaged, System.Numerics.INumber<T>
        where TReal :  struct, LossGen.Ilgpu.Runtime.IReal<T>
    {
        public T Largest { get; }
        public T Sum { get; }
        public void Add(T value) { }
    }
    public struct RowLargest<T, TReal> : LossGen.Ilgpu.Runtime.IRowReduction, LossGen.Ilgpu.Runtime.IRowValue<T>
        where T :  unmanaged, System.Numerics.INumber<T>
        where TReal :  struct, LossGen.Ilgpu.Runtime.IReal<T>
    {
        public T Value { get; }
        public void Add(T value) { }
    }
    public struct RowSum<T, TReal> : LossGen.Ilgpu.Runtime.IRowReduction, LossGen.Ilgpu.Runtime.IRowValue<T>
        where T :  unmanaged, System.Numerics.INumber<T>
        where TReal :  struct, LossGen.Ilgpu.Runtime.IReal<T>
    {
        public T Value { get; }
        public void Add(T value) { }
    }
    public struct Row<T, TReal, TLabel>
        where T :  unmanaged, System.Numerics.INumber<T>
        where TReal :  struct, LossGen.Ilgpu.Runtime.IReal<T>
        where TLabel :  unmanaged
    {
        public TLabel Label { get; }
        public int Length { get; }
        public void Add<TSlot>(int i, T value)
            where TSlot : LossGen.Ilgpu.Runtime.ISlot { }
        public void AddItem<TSlot>(T value)
            where TSlot : LossGen.Ilgpu.Runtime.ISlot { }
        public void AddTo(ref double sum, T share) { }
        public void Clear<TSlot>()
            where TSlot : LossGen.Ilgpu.Runtime.ISlot { }
        public void Each<TPass>(TPass pass)
            where TPass :  struct, LossGen.Ilgpu.Runtime.IRowPass<LossGen.Ilgpu.Runtime.Row<T, TReal, TLabel>> { }
        public T Gather<TSlot>(T position)
            where TSlot : LossGen.Ilgpu.Runtime.ISlot { }
        public T GatherShared<TSlot>(T position)
            where TSlot : LossGen.Ilgpu.Runtime.ISlot { }
        public T Item<TSlot>()
            where TSlot : LossGen.Ilgpu.Runtime.ISlot { }
        public T Load<TSlot>(int i)
            where TSlot : LossGen.Ilgpu.Runtime.ISlot { }
        public T LoadShared<TSlot>(int i)
            where TSlot : LossGen.Ilgpu.Runtime.ISlot { }
        public void Reduce<TSlot, TFound>(ref TFound found)
            where TSlot : LossGen.Ilgpu.Runtime.ISlot
            where TFound :  struct, LossGen.Ilgpu.Runtime.IRowValue<T> { }
        public void Reduce<TPass, TFound>(TPass pass, ref TFound found)
            where TPass :  struct, LossGen.Ilgpu.Runtime.IRowPass<LossGen.Ilgpu.Runtime.Row<T, TReal, TLabel>, TFound>
            where TFound :  struct, LossGen.Ilgpu.Runtime.IRowReduction { }
        public void Store<TSlot>(int i, T value)
            where TSlot : LossGen.Ilgpu.Runtime.ISlot { }
        public void StoreItem<TSlot>(T value)
            where TSlot : LossGen.Ilgpu.Runtime.ISlot { }
        public void Wait() { }
        public LossGen.Ilgpu.Runtime.Row<T, TReal, TLabel> Where(bool isNeeded) { }
    }
    public readonly struct S0 : LossGen.Ilgpu.Runtime.ISlot { }
    public readonly struct S1 : LossGen.Ilgpu.Runtime.ISlot { }
    public readonly struct S10 : LossGen.Ilgpu.Runtime.ISlot { }
    public readonly struct S11 : LossGen.Ilgpu.Runtime.ISlot { }
    public readonly struct S12 : LossGen.Ilgpu.Runtime.ISlot { }
    public readonly struct S13 : LossGen.Ilgpu.Runtime.ISlot { }
    public readonly struct S14 : LossGen.Ilgpu.Runtime.ISlot { }
    public readonly struct S15 : LossGen.Ilgpu.Runtime.ISlot { }
    public readonly struct S2 : LossGen.Ilgpu.Runtime.ISlot { }
    public readonly struct S3 : LossGen.Ilgpu.Runtime.ISlot { }
    public readonly struct S4 : LossGen.Ilgpu.Runtime.ISlot { }
    public readonly struct S5 : LossGen.Ilgpu.Runtime.ISlot { }
    public readonly struct S6 : LossGen.Ilgpu.Runtime.ISlot { }
    public readonly struct S7 : LossGen.Ilgpu.Runtime.ISlot { }
    public readonly struct S8 : LossGen.Ilgpu.Runtime.ISlot { }
    public readonly struct S9 : LossGen.Ilgpu.Runtime.ISlot { }
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