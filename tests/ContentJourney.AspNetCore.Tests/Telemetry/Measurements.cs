using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using ContentJourney.Engine.Telemetry;

namespace ContentJourney.AspNetCore.Tests.Telemetry;

/// <summary>Listens to the product's meter of one host, as an exporter does.</summary>
internal sealed class Measurements : IDisposable
{
    private readonly ConcurrentQueue<Measured> _all = new();
    private readonly MeterListener _listener = new();

    public Measurements(IMeterFactory meters)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == ContentJourneyTelemetry.Name && ReferenceEquals(instrument.Meter.Scope, meters))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>Everything measured so far.</summary>
    public IReadOnlyCollection<Measured> All => _all;

    /// <summary>The sums of an instrument by its tags' values, in the order of tags.</summary>
    public Dictionary<string, double> Sums(string instrument) =>
        _all.Where(measured => measured.Instrument == instrument)
            .GroupBy(measured => string.Join(' ', measured.Tags.Select(tag => tag.Value)))
            .ToDictionary(group => group.Key, group => group.Sum(measured => measured.Value));

    /// <summary>What an instrument that is asked says now.</summary>
    public IReadOnlyList<Measured> Ask(string instrument)
    {
        var before = _all.Count;
        _listener.RecordObservableInstruments();
        return [.. _all.Skip(before).Where(measured => measured.Instrument == instrument)];
    }

    public void Dispose() => _listener.Dispose();

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _all.Enqueue(new Measured(instrument.Name, value, tags.ToArray()));
}

internal sealed record Measured(string Instrument, double Value, IReadOnlyList<KeyValuePair<string, object?>> Tags);
