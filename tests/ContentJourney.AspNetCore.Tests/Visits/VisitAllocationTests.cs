using System.Text;
using ContentJourney.AspNetCore.Http;
using ContentJourney.AspNetCore.Tests.Hosting;
using ContentJourney.AspNetCore.Visitors;
using ContentJourney.AspNetCore.Visits;
using ContentJourney.Engine.Tests.Memory;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ContentJourney.AspNetCore.Tests.Visits;

/// <summary>
/// What a page view leaves to the garbage collector, from the gate to the answer: it is most of what a visit costs beside what it
/// must do, and grows by one closure after the other without anybody seeing it.
/// </summary>
public sealed class VisitAllocationTests(SharedHost shared) : IClassFixture<SharedHost>
{
    // Bytes, a little more than it is; a build for debugging keeps the state of every asynchronous method on the heap.
#if DEBUG
    private const long Most = 7_900;
#else
    private const long Most = 5_300;
#endif
    private const int Requests = 100;

    private static readonly byte[] Body = Encoding.UTF8.GetBytes($$$"""
        {"consent":{{{Bodies.AllConsent}}},"touchpoints":[{"id":"0f8fad5b-d9cb-469f-a165-70867728950e","type":"product-view","channel":"web",
         "contentId":"9f6c8a52-7d1e-4c7b-9b57-0c5a3c1f2e11","properties":{"utm_source":"newsletter"}}],"slots":[{"name":"hero"},{"name":"next-step","take":3}]}
        """);

    [Fact]
    public async Task ADryRun_OfAVisitorInMemory_AllocatesLittle_AndNeverWaits()
    {
        var token = await shared.Client.AgreeAsync(Bodies.TwoViews);
        var services = shared.Host.Services;
        var visit = services.GetRequiredService<VisitorGate>().Personal(services.GetRequiredService<VisitEndpoint>().HandleAsync);

        List<HttpContext> asked = [];
        var waited = false;
        var bytes = Allocated.By(
            Requests,
            () =>
            {
                asked.Add(Request(token));
                return asked[^1];
            },
            context => waited |= !visit(context).IsCompletedSuccessfully);

        Assert.False(waited);
        Assert.InRange(bytes / Requests, 1, Most);
        Assert.All(asked, context => Assert.Equal(StatusCodes.Status200OK, context.Response.StatusCode));
    }

    private static DefaultHttpContext Request(string token)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = HttpMethods.Post;
        context.Request.QueryString = new QueryString("?dryRun=true");
        context.Request.ContentType = "application/json";
        context.Request.ContentLength = Body.Length;
        context.Request.Headers[VisitorIdentity.Header] = token;
        context.Request.Body = new MemoryStream(Body);
        return context;
    }
}
