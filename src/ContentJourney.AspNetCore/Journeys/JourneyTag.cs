using System.Security.Cryptography;
using System.Text;
using ContentJourney.Engine.Journeys;

namespace ContentJourney.AspNetCore.Journeys;

/// <summary>The <c>ETag</c> of a journey: equal for equal documents.</summary>
internal static class JourneyTag
{
    public static string Of(Journey journey) =>
        $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JourneyDocument.ToJson(journey))).AsSpan(0, 16))}\"";
}
