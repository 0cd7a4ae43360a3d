using System.Net;

namespace ContentJourney.AspNetCore.Tests.Hosting;

/// <summary>Makes visitors as websites do.</summary>
internal static class TestVisitors
{
    /// <summary>The token of a new visitor who agreed to everything and brings these touchpoints.</summary>
    public static async Task<string> AgreeAsync(this TestClient client, string touchpoints = "[]") =>
        (await client.PostAsync("visit", Bodies.Visit($$""" "touchpoints":{{touchpoints}} """))).Is(HttpStatusCode.OK).Visitor;

    /// <summary>All that is stored about the visitor.</summary>
    public static async Task<Answer> ExportAsync(this TestClient client, string token) =>
        (await client.GetAsync("visitor", TestClient.Token(token))).Is(HttpStatusCode.OK);

    /// <summary>The ids of the visitor's stored touchpoints, in their order.</summary>
    public static async Task<string[]> StoredIdsAsync(this TestClient client, string token) =>
        [.. (await client.ExportAsync(token)).At("touchpoints").EnumerateArray().Select(touchpoint => touchpoint.GetProperty("id").GetString()!)];
}
