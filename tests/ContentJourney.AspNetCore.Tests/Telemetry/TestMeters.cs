using System.Diagnostics.Metrics;

namespace ContentJourney.AspNetCore.Tests.Telemetry;

/// <summary>Makes meters for parts that are tested without a host.</summary>
internal sealed class TestMeters : IMeterFactory
{
    private Meter? _meter;

    public Meter Create(MeterOptions options) => _meter ??= new Meter(options.Name, null, null, scope: this);

    public void Dispose() => _meter?.Dispose();
}
