namespace ContentJourney.Engine.Tests.Memory;

/// <summary>
/// The bytes that work leaves to the garbage collector on its own thread, whatever other tests do meanwhile: a background collection
/// that comes between two readings counts what is left of the thread's allocation context, up to 8 KiB, as allocated (some one in
/// twenty readings a millisecond apart, beside threads that allocate; none with <c>DOTNET_gcConcurrent=0</c>). And the first rounds
/// prepare what stays: static tables, compiled code, pooled buffers. What a round costs is therefore the least of many.
/// </summary>
internal static class Allocated
{
    private const int Rounds = 1000;

    /// <summary>What one call costs, in bytes.</summary>
    public static long By(Action work) => By(static () => 0, _ => work());

    /// <summary>What one call costs, in bytes, without what it is called with, of which each has its own.</summary>
    public static long By<T>(Func<T> prepare, Action<T> work)
    {
        var least = long.MaxValue;
        for (var round = 0; least > 0 && round < Rounds; round++)
        {
            var prepared = prepare();
            var before = GC.GetAllocatedBytesForCurrentThread();
            work(prepared);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
