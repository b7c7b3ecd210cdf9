package vn.tthc.gateway.testing;

/** What a test can see of the surroundings. Workflow-service may be killed; feedback-service never runs. */
public record World(Issuer issuer, FakeService catalog, FakeService application, FakeService workflow) {}
