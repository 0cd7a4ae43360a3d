using System.Net.Sockets;
using ContentJourney.Edge.Content;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace ContentJourney.Edge.Hosting;

/// <summary>Why the host did not start, in one line for people.</summary>
internal static class StartupFailure
{
    /// <summary>The line; null for a failure that people cannot mend by other settings, which is a bug.</summary>
    public static string? Describe(Exception exception) => exception switch
    {
        OptionsValidationException invalid => OneLine(string.Join("; ", invalid.Failures)),
        SnapshotException or FormatException => OneLine(exception.Message),
        IOException { InnerException: AddressInUseException } => $"{OneLine(exception.Message)} Name another address: --urls http://127.0.0.1:5281",
        IOException or UnauthorizedAccessException or InvalidOperationException => OneLine(exception.Message),
        SocketException => $"The address cannot be listened on: {OneLine(exception.Message)}. Name another: --urls http://127.0.0.1:5281",
        _ => null,
    };

    private static string OneLine(string message) => message.ReplaceLineEndings(" ");
}
