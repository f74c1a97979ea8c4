using System.Numerics;

namespace LossGen.Ilgpu.Tests;

/// <summary>Inputs with kinks, ties, zeros and NaN among random ones.</summary>
internal static class Batches
{
    public static (T[] Prediction, T[] Target) Elements<T>(int count, int seed)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var random = new Random(seed);
        var prediction = new T[count];
        var target = new T[count];
        for (int i = 0; i < count; i++)
        {
            target[i] = T.CreateChecked(random.NextSingle() - 0.5f);
            T d = (i % 7) switch
            {
                0 => T.Zero,
                1 => T.One,
                2 => -T.One,
                3 => T.CreateChecked(1e-3f),
                _ => T.CreateChecked((random.NextSingle() * 6) - 3),
            };
            prediction[i] = i % 97 == 13 ? T.NaN : target[i] + d;
        }

        return (prediction, target);
    }

    public static (T[] Prediction, T[] Target) Boxes<T>(int count, int seed)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var random = new Random(seed);
        var prediction = new T[4 * count];
        var target = new T[4 * count];
        for (int i = 0; i < count; i++)
        {
            float x = random.NextSingle() * 4;
            float y = random.NextSingle() * 4;
            float[] t = [x, y, x + 1 + random.NextSingle(), y + 1 + random.NextSingle()];
            float[] p = (i % 6) switch
            {
                0 => t,
                1 => [t[2], t[1], t[2] + 1, t[3]],
                2 => [t[0], t[1], t[0], t[1]],
                3 => [t[2], t[3], t[0], t[1]],
                _ => [x + random.NextSingle(), y + random.NextSingle(), x + 2, y + 2],
            };
            for (int k = 0; k < 4; k++)
            {
                target[(4 * i) + k] = T.CreateChecked(t[k]);
                prediction[(4 * i) + k] = i % 41 == 40 ? T.NaN : T.CreateChecked(p[k]);
            }
        }

        return (prediction, target);
    }
}
