using BenchmarkDotNet.Attributes;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RunStrategy = BenchmarkDotNet.Engines.RunStrategy;

namespace ContentJourney.Benchmarks.Touchpoints;

/// <summary>What a durable touchpoint costs: group commit beside a prepared insert by hand, both synced at every commit.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 2, iterationCount: 8, invocationCount: 1)]
public class IngestBenchmarks : IDisposable
{
    private const int Writers = 16;
    private const int Batch = 100;
    private const int Rounds = 20;
    private const int Rows = Writers * Rounds * Batch;

    private readonly string _directory = Path.Combine(Path.GetTempPath(), $"contentjourney-{Guid.NewGuid():N}");
    private IHost _host = null!;
    private IVisitorStore _visitors = null!;
    private PreparedInsert _insert = null!;
    private Touchpoint[][] _batches = null!;

    [GlobalSetup]
    public async Task OpenAsync()
    {
        _host = SampleStore.HostOn(_directory);
        await _host.StartAsync();
        _visitors = _host.Services.GetRequiredService<IVisitorStore>();
        _insert = new PreparedInsert(_directory);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _insert.Dispose();
        _host.Dispose();
        Directory.Delete(_directory, recursive: true);
        GC.SuppressFinalize(this);
    }

    [IterationSetup]
    public void Prepare() =>
        _batches = [.. Enumerable.Range(0, Writers * Rounds).Select(_ => SampleStore.Touchpoints(Batch))];

    [Benchmark(Baseline = true, OperationsPerInvoke = Rows, Description = "prepared insert, 100 rows a commit")]
    public void Hundreds() => _insert.Run(_batches, batchesPerCommit: 1);

    [Benchmark(OperationsPerInvoke = Rows, Description = "prepared insert, 1,600 rows a commit")]
    public void SixteenHundreds() => _insert.Run(_batches, batchesPerCommit: Writers);

    [Benchmark(OperationsPerInvoke = Rows, Description = "group commit, 16 writers of 100 rows")]
    public Task GroupCommitAsync() => Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
    {
        for (var round = 0; round < Rounds; round++)
        {
            await _visitors.WriteAsync(SampleStore.Write(_batches[(writer * Rounds) + round]), default);
        }
    })));
}
