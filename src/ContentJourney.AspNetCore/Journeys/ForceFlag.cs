using ContentJourney.Engine.Validation;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Journeys;

/// <summary>The query's <c>force</c>: whether aliases that are still used may be dropped.</summary>
internal static class ForceFlag
{
    private const string Name = "force";

    public static bool Read(HttpRequest request, ErrorList errors)
    {
        var text = request.Query[Name].ToString();
        if (text is "" or "true" or "false")
        {
            return text == "true";
        }

        errors.Add(Name, $"is '{text}' in the query; allowed: true, false");
        return false;
    }
}
