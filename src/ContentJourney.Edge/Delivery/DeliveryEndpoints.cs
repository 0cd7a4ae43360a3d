namespace ContentJourney.Edge.Delivery;

/// <summary>The CMS's Content Delivery API over the snapshot.</summary>
internal static class DeliveryEndpoints
{
    /// <summary>Where it is served, as in the CMS.</summary>
    public const string Path = "/umbraco/delivery/api/v2/content";

    /// <summary>Maps the endpoints.</summary>
    public static void MapDeliveryApi(this IEndpointRouteBuilder endpoints)
    {
        var gate = endpoints.ServiceProvider.GetRequiredService<DeliveryGate>();
        var content = endpoints.ServiceProvider.GetRequiredService<DeliveryEndpoint>();
        var group = endpoints.MapGroup(Path);
        Map(group, gate, "", content.QueryAsync);
        Map(group, gate, "/items", content.FindManyAsync);
        Map(group, gate, "/item/{**path}", content.FindAsync);
    }

    private static void Map(IEndpointRouteBuilder group, DeliveryGate gate, string path, RequestDelegate endpoint)
    {
        var guarded = gate.Guard(endpoint);
        group.MapMethods(path, [HttpMethods.Get], guarded);
        // The server leaves the body of its answer away.
        group.MapMethods(path, [HttpMethods.Head], guarded).ExcludeFromDescription();
        group.Map(path, gate.OtherMethods).ExcludeFromDescription();
    }
}
