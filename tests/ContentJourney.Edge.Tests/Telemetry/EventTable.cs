using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Logging;

namespace ContentJourney.Edge.Tests.Telemetry;

/// <summary>Holds the log events of a library against the table of docs/observability.md.</summary>
internal static class EventTable
{
    private const string Prefix = "ContentJourney.";

    /// <summary>Fails unless the table has exactly these events of the library, and no number twice.</summary>
    public static void AssertHas(Assembly library)
    {
        var from = library.GetName().Name![Prefix.Length..];
        var table = MeterTable.Rows("| id |").Select(cells => (Id: int.Parse(cells[0], CultureInfo.InvariantCulture), Level: cells[1], From: cells[2], Message: cells[3])).ToList();
        var logged = library.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>())
            .OfType<LoggerMessageAttribute>()
            .Select(message => (Id: message.EventId, Level: LevelOf(message), From: from, message.Message))
            .ToList();

        Assert.NotEmpty(logged);
        Assert.Distinct(table.Select(row => row.Id));
        Assert.Equal(
            logged.OrderBy(message => message.Id).Select(message => $"| {message.Id} | {message.Level} | {from} | {message.Message} |"),
            table.Where(row => row.From == from).Select(row => $"| {row.Id} | {row.Level} | {from} | {row.Message} |"));
    }

    private static string LevelOf(LoggerMessageAttribute message) =>
        Enum.IsDefined(message.Level) && message.Level != LogLevel.None ? message.Level.ToString().ToLowerInvariant() : "depends";
}
