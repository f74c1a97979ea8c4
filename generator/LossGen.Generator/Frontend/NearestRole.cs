namespace LossGen.Generator.Frontend;

/// <summary>The role that a name probably means: the same in other letters, another word for it, or a slip of the keyboard.</summary>
internal static class NearestRole
{
    private static readonly (string[] Names, string[] Roles)[] s_synonyms =
    [
        (["pred", "preds", "predictions", "predicted", "ypred", "yhat", "output", "outputs"], ["prediction", "logits"]),
        (["targets", "truth", "groundtruth", "y", "ytrue", "label", "labels"], ["target", "labels"]),
        (["grad", "grads", "gradients", "dprediction", "predictiongrad", "gradprediction"], ["gradient"]),
        (["dtarget", "targetgrad", "gradtarget"], ["targetGradient"]),
        (["weights", "w"], ["weight"]),
        (["lossvalues", "peritem", "peritemloss", "peritemlosses"], ["losses"]),
        (["eps"], ["epsilon"]),
    ];

    public static string? Of(string name, IReadOnlyList<string> roles)
    {
        string plain = Plain(name);
        if (plain.Length == 0)
            return null;
        if (roles.FirstOrDefault(r => Plain(r) == plain) is { } same)
            return same;
        foreach ((string[] names, string[] meant) in s_synonyms)
        {
            if (names.Contains(plain) && meant.FirstOrDefault(roles.Contains) is { } role)
                return role;
        }

        (string Role, int Distance)[] near = [.. roles.Select(r => (Role: r, Distance: Distance(plain, Plain(r)))).Where(r => r.Distance <= Limit(r.Role))];
        return near.OrderBy(r => r.Distance).Select(r => r.Role).FirstOrDefault();
    }

    /// <summary>Short names are near to everything, so that they must be nearer.</summary>
    private static int Limit(string role) => role.Length < 3 ? 0 : role.Length < 5 ? 1 : Math.Max(2, role.Length / 3);

    private static string Plain(string name) => name.Replace("_", "").ToLowerInvariant();

    /// <summary>Levenshtein's distance.</summary>
    private static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 0; i < a.Length; i++)
        {
            int diagonal = row[0]++;
            for (int j = 0; j < b.Length; j++)
            {
                int substituted = diagonal + (a[i] == b[j] ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(substituted, Math.Min(row[j], diagonal) + 1);
            }
        }

        return row[b.Length];
    }
}
