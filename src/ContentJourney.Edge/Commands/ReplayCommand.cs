using System.CommandLine;
using System.CommandLine.Parsing;
using ContentJourney.Edge.Replay;
using ContentJourney.Engine.Journeys;

namespace ContentJourney.Edge.Commands;

/// <summary><c>replay FILE --map …</c></summary>
internal static class ReplayCommand
{
    private const string KeyVariable = "ContentJourney__ManagementKey";

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Sessions, one JSON object a line: {\"session\":1,\"events\":[{\"aid\":7,\"ts\":1659304800025,\"type\":\"clicks\"}]}." };
        file.AcceptExistingOnly();
        var map = new Option<TypeMap>("--map")
        {
            Description = "Which kind of event is which touchpoint type, such as clicks=product-view,orders=order. Other kinds are passed over.",
            Required = true,
            CustomParser = ParseMap,
        };
        var url = new Option<Uri?>("--url") { Description = "The host to send to, such as http://127.0.0.1:5280. Without it, one is started in this process.", CustomParser = ParseUrl };
        var key = new Option<string?>("--key") { Description = $"A server key of that host that may ingest and read. Without it, the one in {KeyVariable}." };
        var journey = new Option<string>("--journey") { Description = "The journey to decide.", DefaultValueFactory = _ => Journey.DefaultAlias };
        var command = new Command("replay", "Sends sessions through the HTTP API and prints what is decided and served. Sent again, nothing counts twice. "
            + "Exit code 0: done; 1: not run; 2: done, but lines could not be read or touchpoints were rejected.")
        {
            file, map, url, key, journey,
        };
        command.SetAction((result, cancellationToken) =>
        {
            var options = new ReplayOptions(
                result.GetRequiredValue(file),
                result.GetRequiredValue(map),
                result.GetValue(url),
                result.GetValue(key) ?? Environment.GetEnvironmentVariable(KeyVariable),
                result.GetRequiredValue(journey));
            return ReplayProgram.RunAsync(options, cancellationToken);
        });
        command.Validators.Add(result =>
        {
            if (result.GetResult(url) is not null && result.GetValue(key) is null && Environment.GetEnvironmentVariable(KeyVariable) is null)
            {
                result.AddError($"--url needs --key (or {KeyVariable}): a server key of that host.");
            }
        });
        return command;
    }

    private static TypeMap? ParseMap(ArgumentResult result)
    {
        if (TypeMap.TryParse(result.Tokens[0].Value, out var map, out var problem))
        {
            return map;
        }

        result.AddError($"--map: {problem}");
        return null;
    }

    private static Uri? ParseUrl(ArgumentResult result)
    {
        if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
        {
            return url;
        }

        result.AddError($"--url: '{result.Tokens[0].Value}' is no http or https address.");
        return null;
    }
}
