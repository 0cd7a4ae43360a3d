using System.Net;
using System.Text;
using System.Text.Json;

namespace ContentJourney.AspNetCore.Tests.Hosting;

/// <summary>What the server answered.</summary>
internal sealed record Answer(HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, string MediaType, string Text)
{
    public static async Task<Answer> ReadAsync(HttpResponseMessage response) => new(
        response.StatusCode,
        response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
        response.Content.Headers.ContentType?.MediaType ?? "",
        Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync()));

    /// <summary>The body.</summary>
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Text);

    /// <summary>The visitor's token.</summary>
    public string Visitor => Json.GetProperty("visitor").GetString()!;

    public string Stage => Json.GetProperty("decision").GetProperty("stage").GetString()!;

    /// <summary>The member at a path such as <c>touchpoints.accepted</c>.</summary>
    public JsonElement At(string path)
    {
        var element = Json;
        foreach (var part in path.Split('.'))
        {
            element = int.TryParse(part, out var index) ? element[index] : element.GetProperty(part);
        }

        return element;
    }

    /// <summary>Asserts a status.</summary>
    public Answer Is(HttpStatusCode status)
    {
        Assert.True(Status == status, $"expected {(int)status}, got {(int)Status}: {Text}");
        return this;
    }

    /// <summary>Asserts a problem document of this status with an error at this place, and gives the error's text.</summary>
    public string IsProblem(HttpStatusCode status, string? at = null)
    {
        Is(status);
        Assert.Equal("application/problem+json", MediaType);
        Assert.Equal((int)status, Json.GetProperty("status").GetInt32());
        Assert.False(string.IsNullOrEmpty(Json.GetProperty("title").GetString()));
        if (at is null)
        {
            return "";
        }

        Assert.True(Json.TryGetProperty("errors", out var errors) && errors.TryGetProperty(at, out _), $"no error at '{at}': {Text}");
        return errors.GetProperty(at)[0].GetString()!;
    }
}
