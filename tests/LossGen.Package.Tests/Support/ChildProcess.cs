using System.Diagnostics;
using System.Text;

namespace LossGen.Package.Tests.Support;

/// <summary>How a child process ended, and all that it wrote.</summary>
internal sealed record Outcome(string Command, int ExitCode, string Output)
{
    public Outcome Succeeded()
    {
        Assert.True(ExitCode == 0, $"'{Command}' ended with {ExitCode}:\n{Output}");
        return this;
    }
}

/// <summary>Runs a child process to its end, or kills it and all that it started, and says what it had written by then.</summary>
internal static class ChildProcess
{
    private static readonly string[] s_inherited = ["MSBUILD", "VSTEST", "DOTNET_CLI_"];

    /// <summary>The command line tool that runs these tests, or the one on the path.</summary>
    public static string Dotnet { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";

    public static Task<Outcome> DotnetAsync(string folder, TimeSpan limit, params string[] arguments) => RunAsync(Dotnet, folder, limit, arguments);

    public static Task<Outcome> RunAsync(string file, string folder, TimeSpan limit, params string[] arguments) =>
        RunAsync(file, folder, limit, new Dictionary<string, string>(), arguments);

    /// <param name="file">The program.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="limit">After what time it is killed.</param>
    /// <param name="environment">Variables that it gets besides those of this process.</param>
    /// <param name="arguments">Its arguments.</param>
    public static async Task<Outcome> RunAsync(string file, string folder, TimeSpan limit, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Isolate(start.Environment);
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        string command = $"{Path.GetFileName(file)} {string.Join(' ', arguments)}";

        var output = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(limit);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"'{command}' was killed after {limit.TotalSeconds} s:\n{Text(output)}");
        }

        return new Outcome(command, process.ExitCode, Text(output));
    }

    /// <summary>A build inside a test run must not take over that run's settings, and must leave no server behind.</summary>
    private static void Isolate(IDictionary<string, string?> environment)
    {
        foreach (string name in environment.Keys.Where(n => s_inherited.Any(i => n.StartsWith(i, StringComparison.OrdinalIgnoreCase))).ToArray())
            environment.Remove(name);
        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        environment["DOTNET_NOLOGO"] = "1";
    }

    private static void Append(StringBuilder output, string? line)
    {
        if (line is null)
            return;
        lock (output)
            output.AppendLine(line);
    }

    private static string Text(StringBuilder output)
    {
        lock (output)
            return output.ToString();
    }
}
