using ContentJourney.AspNetCore.Tests.Hosting;

namespace ContentJourney.AspNetCore.Tests.Management;

internal static class ProblemAnswers
{
    /// <summary>The errors of a problem document under a place; empty where there are none.</summary>
    public static IReadOnlyList<string> ErrorsAt(this Answer answer, string place) =>
        answer.Json.TryGetProperty("errors", out var errors) && errors.TryGetProperty(place, out var messages)
            ? [.. messages.EnumerateArray().Select(message => message.GetString()!)]
            : [];
}
