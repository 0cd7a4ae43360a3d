using System.Globalization;

namespace ContentJourney.Benchmarks.Memory;

/// <summary>What Linux says of the memory of a process, in megabytes of a million bytes.</summary>
/// <param name="Now">What it has in memory.</param>
/// <param name="Most">The most it ever had.</param>
internal readonly record struct ProcessMemory(double Now, double Most)
{
    /// <summary>The figures of a process.</summary>
    public static ProcessMemory Of(int process)
    {
        var lines = File.ReadAllLines($"/proc/{process}/status");
        return new ProcessMemory(Read(lines, "VmRSS:"), Read(lines, "VmHWM:"));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Now:N0} MB (at most {Most:N0})");

    private static double Read(string[] lines, string name) => 1.024e-3 * double.Parse(
        Array.Find(lines, line => line.StartsWith(name, StringComparison.Ordinal))![name.Length..].Replace("kB", "", StringComparison.Ordinal),
        CultureInfo.InvariantCulture);
}
