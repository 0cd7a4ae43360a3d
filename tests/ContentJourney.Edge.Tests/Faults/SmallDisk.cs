using System.Diagnostics;
using ContentJourney.Edge.Tests.Hosting;

namespace ContentJourney.Edge.Tests.Faults;

/// <summary>
/// A disk that can be broken. A full one is a real one of 256 MB in a mount namespace of the program's own, which plain users may
/// make too where the kernel lets them; elsewhere, and for a disk that refuses every write, the kernel's limit on the size of the
/// program's files, which fails each write but not the reads.
/// </summary>
internal abstract class SmallDisk
{
    /// <summary>What readiness says while it is broken.</summary>
    public abstract string Reason { get; }

    /// <summary>What starts a program on it: the first words of its command line.</summary>
    public abstract string[] Wrapper(string folder);

    /// <summary>Where the tests see the folder of a program.</summary>
    public abstract string Seen(EdgeProcess edge, string folder);

    public abstract Task BreakAsync(EdgeProcess edge, string folder);

    public abstract Task MendAsync(EdgeProcess edge, string folder);

    public static SmallDisk Full() => Mounted.Find() ?? ReadOnly();

    public static SmallDisk ReadOnly() => new Limited();

    private sealed class Mounted(string namespaces) : SmallDisk
    {
        public override string Reason => "its disk is full";

        public static Mounted? Find()
        {
            foreach (var namespaces in (string[])["-rm", "-m"])
            {
                using var attempt = Process.Start(new ProcessStartInfo("unshare", [namespaces, "mount", "-t", "tmpfs", "none", "/tmp"]) { RedirectStandardError = true })!;
                attempt.WaitForExit();
                if (attempt.ExitCode == 0)
                {
                    return new Mounted(namespaces);
                }
            }

            return null;
        }

        public override string[] Wrapper(string folder) =>
            ["unshare", namespaces, "sh", "-c", "mount -t tmpfs -o size=256m,mode=700 none \"$0\" && exec \"$@\"", folder];

        public override string Seen(EdgeProcess edge, string folder) => $"/proc/{edge.Id}/root{folder}";

        public override async Task BreakAsync(EdgeProcess edge, string folder)
        {
            await using var ballast = File.Create(Ballast(edge, folder), bufferSize: 1);
            var block = new byte[4096];
            try
            {
                while (true)
                {
                    await ballast.WriteAsync(block);
                }
            }
            catch (IOException)
            {
                // Full.
            }
        }

        public override Task MendAsync(EdgeProcess edge, string folder)
        {
            File.Delete(Ballast(edge, folder));
            return Task.CompletedTask;
        }

        private string Ballast(EdgeProcess edge, string folder) => Path.Combine(Seen(edge, folder), "ballast");
    }

    private sealed class Limited : SmallDisk
    {
        public override string Reason => "its disk fails";

        // Without it the kernel ends the program at the first write.
        public override string[] Wrapper(string folder) => ["sh", "-c", "trap '' XFSZ; exec \"$@\"", "sh"];

        public override string Seen(EdgeProcess edge, string folder) => folder;

        public override Task BreakAsync(EdgeProcess edge, string folder) => LimitAsync(edge, "0");

        public override Task MendAsync(EdgeProcess edge, string folder) => LimitAsync(edge, "unlimited");

        private static async Task LimitAsync(EdgeProcess edge, string bytes)
        {
            using var limit = Process.Start("prlimit", ["--pid", $"{edge.Id}", $"--fsize={bytes}:unlimited"]);
            await limit.WaitForExitAsync();
            Assert.Equal(0, limit.ExitCode);
        }
    }
}
