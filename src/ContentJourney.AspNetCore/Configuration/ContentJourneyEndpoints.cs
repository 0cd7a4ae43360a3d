using ContentJourney.AspNetCore.Content;
using ContentJourney.AspNetCore.Decisions;
using ContentJourney.AspNetCore.Http;
using ContentJourney.AspNetCore.Touchpoints;
using ContentJourney.AspNetCore.Visitors;
using ContentJourney.AspNetCore.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ContentJourney.AspNetCore.Configuration;

/// <summary>Maps the visitor endpoints.</summary>
public static class ContentJourneyEndpoints
{
    /// <summary>The path of the visitor endpoints.</summary>
    public const string Path = "/umbraco/delivery/api/v2/journey";

    /// <summary>
    /// Maps the visitor endpoints under <see cref="Path"/>, with problem documents for every other path and method there. They
    /// need nothing but routing, so they also work in a branch of the pipeline.
    /// </summary>
    public static IEndpointRouteBuilder MapContentJourney(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        var gate = services.GetRequiredService<VisitorGate>();
        var visitor = services.GetRequiredService<VisitorEndpoint>();
        var journey = endpoints.MapGroup(Path);
        Map(journey, gate, "visit", (HttpMethods.Post, gate.Personal(services.GetRequiredService<VisitEndpoint>().HandleAsync)));
        Map(journey, gate, "touchpoints", (HttpMethods.Post, gate.Personal(services.GetRequiredService<TouchpointsEndpoint>().HandleAsync)));
        Map(journey, gate, "decision", (HttpMethods.Get, gate.Personal(services.GetRequiredService<DecisionEndpoint>().HandleAsync)));
        Map(journey, gate, "content", (HttpMethods.Get, gate.Shared(services.GetRequiredService<ContentEndpoint>().HandleAsync)));
        Map(journey, gate, "visitor", (HttpMethods.Get, gate.Personal(visitor.ExportAsync)), (HttpMethods.Delete, gate.Personal(visitor.EraseAsync)));
        Map(journey, gate, "visitor/consent", (HttpMethods.Post, gate.Personal(services.GetRequiredService<ConsentEndpoint>().HandleAsync)));
        Map(journey, gate, "visitor/identify", (HttpMethods.Post, gate.Personal(services.GetRequiredService<IdentifyEndpoint>().HandleAsync)));
        journey.Map("{**path}", gate.OtherPaths).ExcludeFromDescription();
        return endpoints;
    }

    /// <summary>
    /// Answers the visitor endpoints here, in a branch: what the host's pipeline has behind this place, they need not go through.
    /// It costs a CMS several times as much as they do.
    /// </summary>
    public static IApplicationBuilder UseContentJourney(this IApplicationBuilder app) => app.MapWhen(
        static context => context.Request.Path.StartsWithSegments(Path),
        static branch => branch.UseRouting().UseEndpoints(static endpoints => endpoints.MapContentJourney()));

    private static void Map(IEndpointRouteBuilder journey, VisitorGate gate, string path, params ReadOnlySpan<(string Method, RequestDelegate Endpoint)> methods)
    {
        var allowed = new List<string>(methods.Length);
        foreach (var (method, endpoint) in methods)
        {
            journey.MapMethods(path, [method], endpoint);
            allowed.Add(method);
            if (HttpMethods.IsGet(method))
            {
                // The server leaves the body of its answer away.
                journey.MapMethods(path, [HttpMethods.Head], endpoint).ExcludeFromDescription();
                allowed.Add(HttpMethods.Head);
            }
        }

        journey.Map(path, gate.OtherMethods(string.Join(", ", allowed))).ExcludeFromDescription();
    }
}
